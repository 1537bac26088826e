-- What trainings and stations come to is worked out once for each state of their ledgers, as it is of pairings.
CREATE FUNCTION mark_own_ledger() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM mark_ledger(TG_ARGV[0]);
  RETURN NULL;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION mark_own_ledger FROM PUBLIC;
--> statement-breakpoint
CREATE TRIGGER trainings_mark AFTER INSERT OR UPDATE OR DELETE ON trainings FOR EACH STATEMENT EXECUTE FUNCTION mark_own_ledger('trainings');
--> statement-breakpoint
CREATE TRIGGER stations_mark AFTER INSERT OR UPDATE OR DELETE ON stations FOR EACH STATEMENT EXECUTE FUNCTION mark_own_ledger('stations');
--> statement-breakpoint
CREATE TRIGGER station_counts_mark AFTER INSERT OR UPDATE OR DELETE ON station_counts FOR EACH STATEMENT
  EXECUTE FUNCTION mark_own_ledger('stations');
--> statement-breakpoint
CREATE TRIGGER station_supervisions_mark AFTER INSERT OR UPDATE OR DELETE ON station_supervisions FOR EACH STATEMENT
  EXECUTE FUNCTION mark_own_ledger('stations');
