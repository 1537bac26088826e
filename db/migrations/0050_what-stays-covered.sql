-- What is pledged stays covered by what it comes from (decisions.md 36): neither a correction of the source nor the striking of
-- an addition takes it back from under a pledge, unless a pledge says why it is more.
CREATE FUNCTION keep_covered(of_source text, ceiling numeric) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM lock_source(of_source);
  IF (SELECT sum(f.amount_fen) > ceiling AND bool_and(f.excess = '' OR EXISTS (SELECT FROM flows r
        WHERE r.reverses_id = f.id AND r.state = 'approved')) FROM flows f
      WHERE f.source = of_source AND f.stage = 'pledged' AND f.state = 'approved') THEN
    RAISE EXCEPTION 'less than was pledged from it' USING ERRCODE = 'check_violation', CONSTRAINT = 'flows_covered';
  END IF;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION keep_covered FROM PUBLIC;
--> statement-breakpoint

CREATE FUNCTION cover_pledges() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'projects' THEN
    PERFORM keep_covered('project:' || NEW.origin_id, coalesce(NEW.budget_first_fen, 0) + coalesce(NEW.budget_second_fen, 0)
      + coalesce(NEW.budget_public_fen, 0) + coalesce(NEW.budget_other_fen, 0));
  ELSIF TG_TABLE_NAME = 'pairings' THEN
    PERFORM keep_covered('pairing:' || NEW.origin_id, NEW.planned_fen);
  ELSE
    PERFORM keep_covered('trust:' || NEW.origin_id, NEW.size_fen + (SELECT coalesce(sum(e.amount_fen), 0) FROM trust_events e
      WHERE e.trust_id = NEW.origin_id AND e.kind = 'added' AND e.struck_on IS NULL));
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER projects_cover BEFORE UPDATE ON projects FOR EACH ROW
  WHEN (NEW.state = 'confirmed' AND OLD.state <> 'confirmed' AND NEW.origin_id IS NOT NULL) EXECUTE FUNCTION cover_pledges();
--> statement-breakpoint
CREATE TRIGGER pairings_cover BEFORE UPDATE ON pairings FOR EACH ROW
  WHEN (NEW.state = 'confirmed' AND OLD.state <> 'confirmed' AND NEW.origin_id IS NOT NULL) EXECUTE FUNCTION cover_pledges();
--> statement-breakpoint
CREATE TRIGGER trusts_cover BEFORE UPDATE ON trusts FOR EACH ROW
  WHEN (NEW.state = 'confirmed' AND OLD.state <> 'confirmed' AND NEW.origin_id IS NOT NULL) EXECUTE FUNCTION cover_pledges();
--> statement-breakpoint

CREATE FUNCTION cover_from_the_rest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM keep_covered('trust:' || NEW.trust_id, (SELECT t.size_fen + (SELECT coalesce(sum(e.amount_fen), 0) FROM trust_events e
      WHERE e.trust_id = t.first_id AND e.id <> NEW.id AND e.kind = 'added' AND e.struck_on IS NULL)
    FROM trusts t WHERE t.first_id = NEW.trust_id AND t.state = 'confirmed' AND NOT t.is_superseded));
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER trust_events_cover BEFORE UPDATE ON trust_events FOR EACH ROW
  WHEN (NEW.kind = 'added' AND NEW.struck_on IS NOT NULL AND OLD.struck_on IS NULL) EXECUTE FUNCTION cover_from_the_rest();
