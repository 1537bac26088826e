-- The second wall around money and what is said of it (decisions.md 36).

-- Handed in in one's own name, so that the policy on approval means who did; approved from there alone; and passed on by another.
CREATE FUNCTION review_own_word() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.submitted_by IS DISTINCT FROM OLD.submitted_by AND NEW.submitted_by IS DISTINCT FROM app_account())
      OR (NEW.state = 'approved' AND OLD.state <> 'submitted')
      OR (OLD.state = 'submitted' AND NEW.state = 'submitted' AND NEW.awaiting_id IS DISTINCT FROM OLD.awaiting_id
        AND OLD.submitted_by = app_account()) THEN
    RAISE EXCEPTION 'reviewed by somebody else than handed it in' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint

-- What is a side's own word: its own until approved, official from then on, and never changed again. The same for each such ledger.
CREATE PROCEDURE guard_own_word(facts text, columns text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', facts);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', facts);
  EXECUTE format('CREATE POLICY %I ON %I TO app_owner USING (true) WITH CHECK (true)', facts || '_owner', facts);
  EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_rw USING (department_id = (SELECT app_department())
    OR (state = ''approved'' AND programme_id = ANY (ARRAY(SELECT app_programmes()))))', facts || '_read', facts);
  EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO app_rw WITH CHECK (department_id = (SELECT app_department())
    AND changed_by = (SELECT app_account()) AND state = ''draft'' AND version = 1 AND submitted_by IS NULL
    AND organisation_id IN (SELECT id FROM organisations o WHERE o.department_id = (SELECT app_department()))
    AND programme_id = ANY (ARRAY(SELECT app_programmes())))', facts || '_enter', facts);
  EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO app_rw
    USING (department_id = (SELECT app_department()) AND state IN (''draft'', ''submitted'', ''returned''))
    WITH CHECK (department_id = (SELECT app_department()) AND changed_by = (SELECT app_account())
      AND (state <> ''approved'' OR submitted_by <> (SELECT app_account())))', facts || '_change', facts);
  EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO app_rw
    USING (department_id = (SELECT app_department()) AND state IN (''draft'', ''returned''))', facts || '_discard', facts);
  EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE ON %I FOR EACH ROW WHEN (app_account() IS NOT NULL)
    EXECUTE FUNCTION review_own_word()', facts || '_review', facts);
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO app_rw', facts);
  EXECUTE format('GRANT UPDATE (state, awaiting_id, return_reason, submitted_by, changed_by, changed_at, version, official_on, %s)
    ON %I TO app_rw', columns, facts);
END
$$;
--> statement-breakpoint
REVOKE ALL ON PROCEDURE guard_own_word FROM PUBLIC;
--> statement-breakpoint
CALL guard_own_word('flows',
  'stage, form, project_id, trust_id, pairing_id, amount_fen, flowed_on, voucher, payer, payee, excess, note');
--> statement-breakpoint
CALL evidence_of('flow', 'flows');
--> statement-breakpoint

-- What the source of an entry has to give, in 分; null where nobody has said.
-- Trusts come with a later migration, before there is any entry.
CREATE FUNCTION flow_ceiling(flow flows) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN CASE
    WHEN flow.trust_id IS NOT NULL THEN (SELECT t.size_fen + (SELECT coalesce(sum(e.amount_fen), 0) FROM trust_events e
        WHERE e.trust_id = t.first_id AND e.kind = 'added' AND e.struck_on IS NULL)
      FROM trusts t WHERE t.first_id = flow.trust_id AND t.state = 'confirmed' AND NOT t.is_superseded)
    WHEN flow.project_id IS NOT NULL THEN (SELECT coalesce(p.budget_first_fen, 0) + coalesce(p.budget_second_fen, 0)
        + coalesce(p.budget_public_fen, 0) + coalesce(p.budget_other_fen, 0)
      FROM projects p WHERE p.first_id = flow.project_id AND p.state = 'confirmed' AND NOT p.is_superseded)
    WHEN flow.pairing_id IS NOT NULL THEN (SELECT p.planned_fen FROM pairings p WHERE p.first_id = flow.pairing_id
      AND p.state = 'confirmed' AND NOT p.is_superseded) END;
END
$$;
--> statement-breakpoint

-- One at a time may add to what a source comes to, or take from it.
CREATE FUNCTION lock_source(source text) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT pg_advisory_xact_lock(hashtext('flows'), hashtext(source))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION flow_ceiling, lock_source FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION flow_ceiling, lock_source TO app_rw;
--> statement-breakpoint

-- No stage comes to more than the one before it, nor the first to more than there is, unless the entry says why.
CREATE FUNCTION admit_flow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  stages CONSTANT text[] := ARRAY['pledged', 'paid', 'received', 'used'];
  at CONSTANT integer := array_position(stages, NEW.stage);
  -- A generated column is not worked out yet when a row comes in.
  key CONSTANT text := CASE WHEN NEW.project_id IS NOT NULL THEN 'project:' || NEW.project_id
    WHEN NEW.trust_id IS NOT NULL THEN 'trust:' || NEW.trust_id ELSE 'pairing:' || NEW.pairing_id END;
  taken flows;
  now bigint;
  limits bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM parties p WHERE p.programme_id = NEW.programme_id AND p.department_id = NEW.department_id
      AND p.place = (SELECT place FROM parties q WHERE q.programme_id = NEW.programme_id
        ORDER BY place OFFSET CASE WHEN at <= 2 THEN 0 ELSE 1 END LIMIT 1)) THEN
    RAISE EXCEPTION 'the side does not enter this stage' USING ERRCODE = 'check_violation', CONSTRAINT = 'flows_side';
  END IF;
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO taken FROM flows f WHERE f.id = NEW.reverses_id FOR UPDATE;
    IF taken.state <> 'approved' OR taken.reverses_id IS NOT NULL OR taken.department_id <> NEW.department_id
        OR (taken.stage, taken.form, taken.source, taken.programme_id, -taken.amount_fen)
          IS DISTINCT FROM (NEW.stage, NEW.form, key, NEW.programme_id, NEW.amount_fen) THEN
      RAISE EXCEPTION 'a reversing entry takes off what it names' USING ERRCODE = 'check_violation', CONSTRAINT = 'flows_reversal';
    END IF;
  END IF;
  IF NEW.state <> 'approved' THEN RETURN NEW; END IF;
  PERFORM lock_source(key);
  IF NOT EXISTS (SELECT FROM projects p WHERE p.first_id = NEW.project_id AND p.programme_id = NEW.programme_id AND p.state = 'confirmed')
      AND NOT EXISTS (SELECT FROM pairings p WHERE p.first_id = NEW.pairing_id AND p.programme_id = NEW.programme_id AND p.state = 'confirmed')
      AND NOT EXISTS (SELECT FROM trusts t WHERE t.first_id = NEW.trust_id AND t.programme_id = NEW.programme_id AND t.state = 'confirmed') THEN
    RAISE EXCEPTION 'money is of what is official' USING ERRCODE = 'check_violation', CONSTRAINT = 'flows_official_source';
  END IF;
  IF NEW.excess <> '' THEN RETURN NEW; END IF;
  SELECT coalesce(sum(amount_fen), 0) + NEW.amount_fen INTO now FROM flows f
    WHERE f.source = key AND f.stage = NEW.stage AND f.state = 'approved';
  IF NEW.amount_fen > 0 THEN
    limits := CASE WHEN at = 1 THEN flow_ceiling(NEW) ELSE (SELECT coalesce(sum(amount_fen), 0) FROM flows f
      WHERE f.source = key AND f.stage = stages[at - 1] AND f.state = 'approved') END;
    IF now > limits THEN
      RAISE EXCEPTION 'more than it comes from' USING ERRCODE = 'check_violation', CONSTRAINT = 'flows_within';
    END IF;
  ELSIF now < (SELECT coalesce(sum(amount_fen), 0) FROM flows f
      WHERE f.source = key AND f.stage = stages[at + 1] AND f.state = 'approved') THEN
    RAISE EXCEPTION 'less than what was taken from it' USING ERRCODE = 'check_violation', CONSTRAINT = 'flows_within';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER flows_admit BEFORE INSERT OR UPDATE ON flows FOR EACH ROW EXECUTE FUNCTION admit_flow();
--> statement-breakpoint

-- What was taken off is in no match any more.
CREATE FUNCTION end_matches() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended bigint;
BEGIN
  -- The match first, as answers do; one that a person has sent back meanwhile stays as they left it.
  SELECT m.id INTO ended FROM match_flows l JOIN matches m ON m.id = l.match_id
    WHERE l.flow_id = NEW.reverses_id AND l.is_live AND m.state <> 'reopened' FOR UPDATE OF m;
  UPDATE match_flows SET is_live = false WHERE match_id = ended;
  UPDATE matches SET state = 'reopened', ended_by_flow_id = NEW.id, version = version + 1 WHERE id = ended;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER flows_end_matches AFTER UPDATE ON flows FOR EACH ROW
  WHEN (NEW.reverses_id IS NOT NULL AND NEW.state = 'approved' AND OLD.state <> 'approved') EXECUTE FUNCTION end_matches();
--> statement-breakpoint

-- Sums of what is official, kept by what each statement changes, in the order of their keys.
CREATE FUNCTION sum_flows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  sources CONSTANT text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS sign, n.* FROM new_rows n'
    WHEN 'DELETE' THEN 'SELECT -1 AS sign, o.* FROM old_rows o'
    ELSE 'SELECT 1 AS sign, n.* FROM new_rows n UNION ALL SELECT -1, o.* FROM old_rows o' END;
  changed boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM (%s) r WHERE state = ''approved'')', sources) INTO changed;
  IF NOT changed THEN RETURN NULL; END IF;
  PERFORM mark_ledger('flows');
  EXECUTE format($query$
    INSERT INTO flow_months AS t (programme_id, month, stage, form, entries, amount_fen)
    SELECT programme_id, date_trunc('month', flowed_on)::date, stage, form, sum(sign), sum(sign * amount_fen)
    FROM (%s) r WHERE state = 'approved' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT (programme_id, month, stage, form) DO UPDATE SET entries = t.entries + excluded.entries,
      amount_fen = t.amount_fen + excluded.amount_fen $query$, sources);
  EXECUTE format($query$
    INSERT INTO source_months AS t (source, month, stage, form, programme_id, entries, amount_fen)
    SELECT source, date_trunc('month', flowed_on)::date, stage, form, programme_id, sum(sign), sum(sign * amount_fen)
    FROM (%s) r WHERE state = 'approved' GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4
    ON CONFLICT (source, month, stage, form) DO UPDATE SET entries = t.entries + excluded.entries,
      amount_fen = t.amount_fen + excluded.amount_fen $query$, sources);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER flows_sum_insert AFTER INSERT ON flows REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION sum_flows();
--> statement-breakpoint
CREATE TRIGGER flows_sum_update AFTER UPDATE ON flows REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION sum_flows();
--> statement-breakpoint
CREATE TRIGGER flows_sum_delete AFTER DELETE ON flows REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION sum_flows();
--> statement-breakpoint

-- An entry of a match is official, paid or received, of the match's source and form, taken off by none, and came in with the match.
CREATE FUNCTION join_match() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  held matches;
  flow flows;
BEGIN
  SELECT * INTO held FROM matches m WHERE m.id = NEW.match_id;
  SELECT * INTO flow FROM flows f WHERE f.id = NEW.flow_id FOR SHARE;
  IF held.opened_at <> now() OR held.version <> 1 OR flow.state <> 'approved' OR flow.stage NOT IN ('paid', 'received')
      OR (flow.source, flow.form, flow.programme_id) IS DISTINCT FROM (held.source, held.form, held.programme_id)
      OR flow.reverses_id IS NOT NULL
      OR EXISTS (SELECT FROM flows r WHERE r.reverses_id = flow.id AND r.state = 'approved') THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER match_flows_join BEFORE INSERT ON match_flows FOR EACH ROW EXECUTE FUNCTION join_match();
--> statement-breakpoint

-- When its transaction ends a match is of one entry with one or more, and its difference is theirs.
CREATE FUNCTION weigh_match() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  paid integer;
  received integer;
  difference bigint;
BEGIN
  SELECT count(*) FILTER (WHERE f.stage = 'paid'), count(*) FILTER (WHERE f.stage = 'received'),
      coalesce(sum(CASE f.stage WHEN 'paid' THEN f.amount_fen ELSE -f.amount_fen END), 0)
    INTO paid, received, difference FROM match_flows l JOIN flows f ON f.id = l.flow_id WHERE l.match_id = NEW.id;
  IF least(paid, received) > 1 OR greatest(paid, received) = 0 OR (least(paid, received) = 0 AND greatest(paid, received) > 1)
      OR difference <> NEW.difference_fen THEN
    RAISE EXCEPTION 'a match is one entry with one or more' USING ERRCODE = 'check_violation', CONSTRAINT = 'matches_whole';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER matches_weigh AFTER INSERT ON matches DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION weigh_match();
--> statement-breakpoint

-- An answer moves the match it answers; no row comes in when the match has moved on, or when a side agrees with itself or to
-- what the other does not stand by.
CREATE FUNCTION apply_match_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held matches;
BEGIN
  SELECT * INTO held FROM matches m WHERE m.id = NEW.match_id AND m.state = NEW.from_state AND m.version = NEW.version FOR UPDATE;
  IF held.id IS NULL OR (NEW.answer IN ('agree', 'dispute') AND NEW.department_id = held.department_id)
      OR (NEW.answer = 'agree' AND NEW.reason IS DISTINCT FROM held.reason)
      OR (NEW.answer IN ('dispute', 'propose') AND (NEW.reason IS NULL OR held.difference_fen = 0)) THEN
    RETURN NULL;
  END IF;
  IF NEW.answer = 'reopen' THEN UPDATE match_flows SET is_live = false WHERE match_id = NEW.match_id; END IF;
  UPDATE matches SET state = NEW.to_state, version = version + 1,
    agreed_on = CASE WHEN NEW.to_state = 'agreed' THEN NEW.answered_on ELSE agreed_on END,
    reason = CASE WHEN NEW.answer IN ('dispute', 'propose') THEN NEW.reason ELSE reason END,
    note = CASE WHEN NEW.answer IN ('dispute', 'propose') THEN NEW.note ELSE note END,
    department_id = CASE WHEN NEW.answer IN ('dispute', 'propose') THEN NEW.department_id ELSE department_id END
    WHERE id = NEW.match_id;
  PERFORM mark_ledger('flows');
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER match_answers_apply BEFORE INSERT ON match_answers FOR EACH ROW EXECUTE FUNCTION apply_match_answer();
--> statement-breakpoint
CREATE TRIGGER match_answers_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON match_answers EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['matches', 'match_flows', 'match_answers', 'flow_months', 'source_months'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO app_owner USING (true) WITH CHECK (true)', name || '_owner', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['matches', 'flow_months', 'source_months'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_rw USING (programme_id = ANY (ARRAY(SELECT app_programmes())))',
      name || '_read', name);
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE POLICY matches_open ON matches FOR INSERT TO app_rw WITH CHECK (department_id = (SELECT app_department())
  AND opened_by = (SELECT app_account()) AND state = 'proposed' AND version = 1 AND agreed_on IS NULL AND ended_by_flow_id IS NULL
  AND opened_at = now() AND programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
CREATE POLICY match_flows_read ON match_flows FOR SELECT TO app_rw USING (EXISTS (SELECT FROM matches m WHERE m.id = match_id));
--> statement-breakpoint
CREATE POLICY match_flows_join ON match_flows FOR INSERT TO app_rw WITH CHECK (is_live
  AND EXISTS (SELECT FROM matches m WHERE m.id = match_id AND m.department_id = (SELECT app_department())));
--> statement-breakpoint
CREATE POLICY match_answers_read ON match_answers FOR SELECT TO app_rw USING (EXISTS (SELECT FROM matches m WHERE m.id = match_id));
--> statement-breakpoint
CREATE POLICY match_answers_answer ON match_answers FOR INSERT TO app_rw WITH CHECK (department_id = (SELECT app_department())
  AND answered_by = (SELECT app_account()) AND EXISTS (SELECT FROM matches m WHERE m.id = match_id));
--> statement-breakpoint
GRANT SELECT, INSERT ON matches, match_flows, match_answers TO app_rw;
--> statement-breakpoint
GRANT SELECT ON flow_months, source_months TO app_rw;
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
      WHEN 'evidence' THEN EXISTS (SELECT FROM evidence e WHERE e.id = subject_id)
      ELSE false END));
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
--> statement-breakpoint
-- A plan that was loaded before says nothing of it.
UPDATE programmes SET settings = settings || '{"matching": {"days": 15, "feeFen": 20000}}' WHERE NOT settings ? 'matching';
