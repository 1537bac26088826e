-- Whose session a token opens is asked before anyone is known, for every page and every form. As a function it is one
-- statement instead of a transaction of four; and what may be learnt without being somebody is what it says, of one token.
CREATE FUNCTION session_of(token text)
  RETURNS TABLE (seen_at timestamptz, expires_at timestamptz, ended_at timestamptz, now timestamptz,
    epoch integer, current_epoch integer, account_id integer, login text, name text, roles text[], is_demo boolean,
    disabled_at timestamptz, department_id integer, department_name text, organisation_id integer, organisation_path text,
    organisation_name text)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT s.seen_at, s.expires_at, s.ended_at, now(),
      s.epoch, coalesce(c.epoch, 0), a.id, a.login, a.name, a.roles, a.is_demo,
      a.disabled_at, a.department_id, d.name, a.organisation_id, o.path, o.name
    FROM sessions s
      JOIN accounts a ON a.id = s.account_id
      JOIN organisations o ON o.id = a.organisation_id
      JOIN departments d ON d.id = a.department_id
      LEFT JOIN credentials c ON c.account_id = a.id
    WHERE s.token_hash = token;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION session_of FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION session_of TO app_rw;
