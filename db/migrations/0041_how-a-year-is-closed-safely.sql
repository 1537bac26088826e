-- The second wall around a year's statement (decisions.md 37).

-- What is open up to a day: entries in no match, matches that an answer is waited for, and agreed ones whose rest is to come.
CREATE FUNCTION open_money(programme integer, until date) RETURNS TABLE (kind text, id bigint, source text, stage text, state text,
    reason text, fen bigint, on_day date) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'flow', f.id, f.source, f.stage, NULL, NULL, CASE f.stage WHEN 'paid' THEN f.amount_fen ELSE -f.amount_fen END, f.flowed_on
  FROM flows f WHERE f.programme_id = programme AND f.state = 'approved' AND f.stage IN ('paid', 'received') AND f.flowed_on <= until
    AND f.reverses_id IS NULL AND NOT EXISTS (SELECT FROM match_flows l WHERE l.flow_id = f.id AND l.is_live)
    AND NOT EXISTS (SELECT FROM flows r WHERE r.reverses_id = f.id AND r.state = 'approved')
  UNION ALL
  SELECT 'match', m.id, m.source, NULL, m.state, m.reason, m.difference_fen, d.on_day
  FROM matches m CROSS JOIN LATERAL (SELECT min(f.flowed_on) AS on_day FROM match_flows l JOIN flows f ON f.id = l.flow_id
    WHERE l.match_id = m.id) d
  WHERE m.programme_id = programme AND d.on_day <= until
    AND (m.state IN ('proposed', 'disputed') OR (m.state = 'agreed' AND m.reason IN ('in-transit', 'instalment')))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION open_money FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION open_money TO app_rw;
--> statement-breakpoint

-- No signature on a year of which something open is not listed in the annex, nor on a text that is not the newest.
CREATE FUNCTION admit_signature() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held statements;
BEGIN
  SELECT * INTO held FROM statements s WHERE s.id = NEW.statement_id AND s.content_hash = NEW.content_hash FOR SHARE;
  IF held.id IS NULL OR held.id <> (SELECT max(s.id) FROM statements s WHERE s.programme_id = held.programme_id AND s.year = held.year)
      OR EXISTS (SELECT FROM open_money(held.programme_id, make_date(held.year, 12, 31)) o
        WHERE NOT EXISTS (SELECT FROM annex_entries a WHERE a.programme_id = held.programme_id AND a.year = held.year
          AND a.struck_on IS NULL AND CASE o.kind WHEN 'flow' THEN a.flow_id ELSE a.match_id END = o.id)) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER statement_signatures_admit BEFORE INSERT ON statement_signatures FOR EACH ROW EXECUTE FUNCTION admit_signature();
--> statement-breakpoint
CREATE TRIGGER statement_signatures_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON statement_signatures EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER statements_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON statements EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER annex_entries_keep BEFORE DELETE OR TRUNCATE ON annex_entries EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['annex_entries', 'statements', 'statement_signatures'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO app_owner USING (true) WITH CHECK (true)', name || '_owner', name);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE POLICY annex_entries_read ON annex_entries FOR SELECT TO app_rw USING (programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
CREATE POLICY annex_entries_enter ON annex_entries FOR INSERT TO app_rw WITH CHECK (department_id = (SELECT app_department())
  AND entered_by = (SELECT app_account()) AND struck_on IS NULL AND programme_id = ANY (ARRAY(SELECT app_programmes()))
  AND EXISTS (SELECT FROM open_money(programme_id, make_date(year, 12, 31)) o
    WHERE o.id = CASE o.kind WHEN 'flow' THEN flow_id ELSE match_id END));
--> statement-breakpoint
CREATE POLICY annex_entries_strike ON annex_entries FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND struck_on IS NULL)
  WITH CHECK (struck_by = (SELECT app_account()) AND struck_on IS NOT NULL);
--> statement-breakpoint
CREATE POLICY statements_read ON statements FOR SELECT TO app_rw USING (programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
CREATE POLICY statements_draft ON statements FOR INSERT TO app_rw WITH CHECK (department_id = (SELECT app_department())
  AND drafted_by = (SELECT app_account()) AND programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
CREATE POLICY statement_signatures_read ON statement_signatures FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM statements s WHERE s.id = statement_id));
--> statement-breakpoint
CREATE POLICY statement_signatures_sign ON statement_signatures FOR INSERT TO app_rw WITH CHECK (department_id = (SELECT app_department())
  AND signed_by = (SELECT app_account()) AND EXISTS (SELECT FROM statements s WHERE s.id = statement_id));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (struck_on, struck_by, strike_reason) ON annex_entries TO app_rw;
--> statement-breakpoint
GRANT SELECT, INSERT ON statements, statement_signatures TO app_rw;
--> statement-breakpoint
ALTER POLICY history_read ON history
  USING (department_id = (SELECT app_department())
    OR (is_shared AND CASE subject_kind
      WHEN 'reading' THEN EXISTS (SELECT FROM readings r WHERE r.id = subject_id)
      WHEN 'target' THEN EXISTS (SELECT FROM targets t WHERE t.id = subject_id)
      WHEN 'meeting' THEN EXISTS (SELECT FROM meetings m WHERE m.id = subject_id)
      WHEN 'resolution' THEN EXISTS (SELECT FROM resolutions r WHERE r.id = subject_id)
      WHEN 'letter' THEN EXISTS (SELECT FROM letters l WHERE l.id = subject_id)
      WHEN 'visit' THEN EXISTS (SELECT FROM visits v WHERE v.id = subject_id)
      WHEN 'organisation' THEN EXISTS (SELECT FROM organisations o WHERE o.id = subject_id)
      WHEN 'pairing' THEN EXISTS (SELECT FROM pairings p WHERE p.id = subject_id)
      WHEN 'activity' THEN EXISTS (SELECT FROM activities a WHERE a.id = subject_id)
      WHEN 'contact' THEN EXISTS (SELECT FROM pairing_contacts c WHERE c.id = subject_id)
      WHEN 'spot-check' THEN EXISTS (SELECT FROM spot_checks c WHERE c.id = subject_id)
      WHEN 'training' THEN EXISTS (SELECT FROM trainings t WHERE t.id = subject_id)
      WHEN 'station' THEN EXISTS (SELECT FROM stations s WHERE s.id = subject_id)
      WHEN 'project' THEN EXISTS (SELECT FROM projects p WHERE p.id = subject_id)
      WHEN 'flow' THEN EXISTS (SELECT FROM flows f WHERE f.id = subject_id)
      WHEN 'match' THEN EXISTS (SELECT FROM matches m WHERE m.id = subject_id)
      WHEN 'statement' THEN subject_id = ANY (ARRAY(SELECT app_programmes()))
      WHEN 'evidence' THEN EXISTS (SELECT FROM evidence e WHERE e.id = subject_id)
      ELSE false END));
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
