-- What is open is told to the programme's parties alone, as every row of it is: whoever else asks is told of nothing.
CREATE OR REPLACE FUNCTION open_money(programme integer, until date) RETURNS TABLE (kind text, id bigint, source text, stage text, state text,
    reason text, fen bigint, on_day date) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'flow', f.id, f.source, f.stage, NULL, NULL, CASE f.stage WHEN 'paid' THEN f.amount_fen ELSE -f.amount_fen END, f.flowed_on
  FROM flows f WHERE f.programme_id = programme AND programme = ANY (ARRAY(SELECT app_programmes()))
    AND f.state = 'approved' AND f.stage IN ('paid', 'received') AND f.flowed_on <= until
    AND f.reverses_id IS NULL AND NOT EXISTS (SELECT FROM match_flows l WHERE l.flow_id = f.id AND l.is_live)
    AND NOT EXISTS (SELECT FROM flows r WHERE r.reverses_id = f.id AND r.state = 'approved')
  UNION ALL
  SELECT 'match', m.id, m.source, NULL, m.state, m.reason, m.difference_fen, d.on_day
  FROM matches m CROSS JOIN LATERAL (SELECT min(f.flowed_on) AS on_day FROM match_flows l JOIN flows f ON f.id = l.flow_id
    WHERE l.match_id = m.id) d
  WHERE m.programme_id = programme AND programme = ANY (ARRAY(SELECT app_programmes())) AND d.on_day <= until
    AND (m.state IN ('proposed', 'disputed') OR (m.state = 'agreed' AND m.reason IN ('in-transit', 'instalment')))
$$;
--> statement-breakpoint

-- A text that every party has signed is the last of its year; who signs and who makes a new one go one after the other.
CREATE FUNCTION admit_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE newest bigint;
BEGIN
  SELECT s.id INTO newest FROM statements s WHERE s.programme_id = NEW.programme_id AND s.year = NEW.year
    ORDER BY s.id DESC LIMIT 1 FOR UPDATE;
  IF newest IS NOT NULL AND NOT EXISTS (SELECT FROM parties p WHERE p.programme_id = NEW.programme_id
      AND NOT EXISTS (SELECT FROM statement_signatures g WHERE g.statement_id = newest AND g.department_id = p.department_id)) THEN
    RAISE EXCEPTION 'both sides have signed the year' USING ERRCODE = 'check_violation', CONSTRAINT = 'statements_closed';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER statements_admit BEFORE INSERT ON statements FOR EACH ROW EXECUTE FUNCTION admit_statement();
