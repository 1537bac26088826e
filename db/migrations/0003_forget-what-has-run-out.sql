CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");
--> statement-breakpoint
-- Sessions say who was there and from where: they stay half a year (184 days) after their end, and the runtime role, which
-- may not delete sessions, can do no more than this about those that are older. A hundred at a time, so that nobody waits.
CREATE FUNCTION forget_sessions() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM sessions WHERE token_hash IN (
    SELECT token_hash FROM sessions WHERE expires_at < now() - interval '184 days'
     ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION forget_sessions() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget_sessions() TO app_rw;
