-- The second wall around the shared facts of ledgers: the same for each, put up by guard_facts(). What a department files is
-- its own until approved; from then on the other side answers by rows of its own, and only they make a fact official.

-- from_id, as PostgreSQL calls what the rules call fromId.
CREATE FUNCTION snake_keys(content jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_object_agg(lower(regexp_replace(key, '([A-Z])', '_\1', 'g')), value) FROM jsonb_each(content)
$$;
--> statement-breakpoint

-- An answer moves the fact it answers; no row comes in when the fact has moved on, when a department answers itself, or when
-- it agrees to a wording that the other side does not stand by. Arguments: the table of facts, the columns of their content.
CREATE FUNCTION apply_fact_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  facts CONSTANT text := TG_ARGV[0];
  columns CONSTANT text := TG_ARGV[1];
  fact jsonb;
  worded CONSTANT jsonb := snake_keys(NEW.content);
  standing jsonb;
BEGIN
  EXECUTE format('SELECT to_jsonb(f) FROM %I f WHERE id = $1 AND state = $2 AND version = $3 FOR UPDATE', facts)
    INTO fact USING NEW.fact_id, NEW.from_state, NEW.version;
  IF fact IS NULL OR (NEW.answer IN ('confirm', 'dispute') AND NEW.department_id = (fact ->> 'department_id')::integer) THEN
    RETURN NULL;
  END IF;
  IF NEW.content IS NOT NULL THEN
    IF (SELECT array_agg(key ORDER BY key) FROM jsonb_object_keys(worded) key)
       IS DISTINCT FROM (SELECT array_agg(name ORDER BY name) FROM unnest(string_to_array(columns, ', ')) name) THEN
      RETURN NULL;
    END IF;
    NEW.filed := (SELECT jsonb_object_agg(key, fact -> lower(regexp_replace(key, '([A-Z])', '_\1', 'g')))
      FROM jsonb_object_keys(NEW.content) key);
  END IF;
  IF NEW.answer = 'agree' THEN
    EXECUTE format('SELECT content FROM %I WHERE fact_id = $1 AND department_id <> $2 AND answer IN (''dispute'', ''propose'')
      ORDER BY id DESC LIMIT 1', TG_TABLE_NAME) INTO standing USING NEW.fact_id, NEW.department_id;
    IF standing IS NULL AND NEW.department_id <> (fact ->> 'department_id')::integer THEN standing := NEW.filed; END IF;
    IF standing IS DISTINCT FROM NEW.content THEN RETURN NULL; END IF;
    EXECUTE format('UPDATE %1$I SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $1)) WHERE id = $2',
      facts, columns) USING worded, NEW.fact_id;
  END IF;
  IF NEW.to_state = 'confirmed' THEN
    EXECUTE format('UPDATE %I SET is_superseded = true WHERE coalesce(origin_id, id) = $1 AND state = ''confirmed''
      AND NOT is_superseded', facts) USING coalesce(fact ->> 'origin_id', fact ->> 'id')::bigint;
  END IF;
  EXECUTE format('UPDATE %I SET state = $2, version = version + 1, changed_by = $3, changed_at = now(),
      official_on = CASE WHEN $2 = ''confirmed'' THEN $4 END WHERE id = $1', facts)
    USING NEW.fact_id, NEW.to_state, NEW.answered_by, NEW.answered_on;
  RETURN NEW;
END
$$;
--> statement-breakpoint

-- A correction is of what its own side filed and both sides stand by; else no row.
CREATE FUNCTION begin_correction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  official bigint;
BEGIN
  IF NEW.origin_id IS NOT NULL THEN
    EXECUTE format('SELECT id FROM %I WHERE coalesce(origin_id, id) = $1 AND department_id = $2 AND programme_id = $3
      AND state = ''confirmed'' AND NOT is_superseded', TG_TABLE_NAME)
      INTO official USING NEW.origin_id, NEW.department_id, NEW.programme_id;
    IF official IS NULL THEN RETURN NULL; END IF;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint

CREATE PROCEDURE guard_facts(facts text, answers text, columns text) LANGUAGE plpgsql AS $$
DECLARE name text;
BEGIN
  EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION apply_fact_answer(%L, %L)',
    answers || '_apply', answers, facts, columns);
  EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I EXECUTE FUNCTION refuse_change()',
    answers || '_append_only', answers);
  EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION begin_correction()',
    facts || '_correct', facts);
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON %I TO app_rw', facts);
  EXECUTE format('GRANT UPDATE (state, awaiting_id, return_reason, submitted_by, changed_by, changed_at, version, %s)
    ON %I TO app_rw', columns, facts);
  EXECUTE format('GRANT SELECT, INSERT ON %I TO app_rw', answers);
  FOREACH name IN ARRAY ARRAY[facts, answers] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO app_owner USING (true) WITH CHECK (true)', name || '_owner', name);
  END LOOP;

  EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_rw USING (department_id = (SELECT app_department())
    OR (state IN (''approved'', ''disputed'', ''confirmed'') AND programme_id = ANY (ARRAY(SELECT app_programmes()))))',
    facts || '_read', facts);
  EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO app_rw WITH CHECK (department_id = (SELECT app_department())
    AND changed_by = (SELECT app_account()) AND state = ''draft'' AND version = 1 AND submitted_by IS NULL
    AND organisation_id IN (SELECT id FROM organisations o WHERE o.department_id = (SELECT app_department()))
    AND programme_id = ANY (ARRAY(SELECT app_programmes())))', facts || '_enter', facts);
  -- The owner itself may never write the other side's answer into its own row.
  EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE TO app_rw
    USING (department_id = (SELECT app_department()) AND state NOT IN (''confirmed'', ''disputed''))
    WITH CHECK (department_id = (SELECT app_department()) AND state NOT IN (''confirmed'', ''disputed'')
      AND changed_by = (SELECT app_account()))', facts || '_change', facts);
  EXECUTE format('CREATE POLICY %I ON %I FOR DELETE TO app_rw
    USING (department_id = (SELECT app_department()) AND state IN (''draft'', ''returned''))', facts || '_discard', facts);
  EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_rw USING (EXISTS (SELECT FROM %I f WHERE f.id = fact_id))',
    answers || '_read', answers, facts);
  EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO app_rw WITH CHECK (department_id = (SELECT app_department())
    AND answered_by = (SELECT app_account())
    AND EXISTS (SELECT FROM %I f WHERE f.id = fact_id AND f.state IN (''approved'', ''disputed'', ''confirmed'')))',
    answers || '_answer', answers, facts);
END
$$;
--> statement-breakpoint
REVOKE ALL ON PROCEDURE guard_facts FROM PUBLIC;
--> statement-breakpoint

CALL guard_facts('visits', 'visit_answers',
  'from_id, leader, duty, rank, starts_on, ends_on, places, headcount, topics, outcomes, evidence');
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
      ELSE false END));
--> statement-breakpoint

-- A person's own calendar address; looked up before anyone is known, like a session.
ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE calendar_feeds FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY calendar_feeds_owner ON calendar_feeds TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY calendar_feeds_own ON calendar_feeds TO app_rw
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));
--> statement-breakpoint
CREATE POLICY calendar_feeds_read ON calendar_feeds FOR SELECT TO app_rw USING ((SELECT app_purpose()) = 'session');
--> statement-breakpoint
GRANT SELECT, INSERT ON calendar_feeds TO app_rw;
--> statement-breakpoint
GRANT UPDATE (ended_at) ON calendar_feeds TO app_rw;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
