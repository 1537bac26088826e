-- The second wall: the runtime role owns nothing and sees nothing until the transaction says who is acting.
-- Roles app_owner (migrations) and app_rw (runtime) exist before the first migration (docs/operations.md).

CREATE FUNCTION app_department() RETURNS integer LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.department_id', true), '')::integer;
--> statement-breakpoint
CREATE FUNCTION app_account() RETURNS integer LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.account_id', true), '')::integer;
--> statement-breakpoint
CREATE FUNCTION app_purpose() RETURNS text LANGUAGE sql STABLE
  RETURN coalesce(current_setting('app.purpose', true), '');
--> statement-breakpoint
-- The indicators of the programmes that the acting department is a party of.
CREATE FUNCTION app_indicators() RETURNS SETOF integer LANGUAGE sql STABLE AS $$
  SELECT i.id FROM indicators i JOIN parties p ON p.programme_id = i.programme_id WHERE p.department_id = app_department()
$$;
--> statement-breakpoint

-- A department's answer moves the reading it answers, under that reading's own guards; no row comes in when the reading
-- has moved on, when a department answers itself, or when it agrees to a value that the other side does not stand by.
CREATE FUNCTION apply_reading_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  reading readings%ROWTYPE;
  standing reading_answers%ROWTYPE;
BEGIN
  SELECT * INTO reading FROM readings
   WHERE id = NEW.reading_id AND state = NEW.from_state AND version = NEW.version AND reporter = 'shared' FOR UPDATE;
  IF NOT FOUND OR (NEW.answer IN ('confirm', 'dispute') AND NEW.department_id = reading.department_id) THEN
    RETURN NULL;
  END IF;
  IF NEW.answer = 'agree' THEN
    SELECT * INTO standing FROM reading_answers
     WHERE reading_id = NEW.reading_id AND department_id <> NEW.department_id AND answer IN ('dispute', 'propose')
     ORDER BY id DESC LIMIT 1;
    IF NOT FOUND THEN
      IF NEW.department_id = reading.department_id THEN RETURN NULL; END IF;
      standing.value := reading.value;
      standing.numerator := reading.numerator;
      standing.denominator := reading.denominator;
      standing.occurred_on := reading.occurred_on;
    END IF;
    IF (NEW.value, NEW.numerator, NEW.denominator, NEW.occurred_on)
       IS DISTINCT FROM (standing.value, standing.numerator, standing.denominator, standing.occurred_on) THEN
      RETURN NULL;
    END IF;
  END IF;
  IF NEW.to_state = 'confirmed' THEN
    UPDATE readings SET is_superseded = true
     WHERE indicator_id = reading.indicator_id AND period = reading.period AND slot = reading.slot
       AND state = 'confirmed' AND NOT is_superseded;
  END IF;
  UPDATE readings SET
    state = NEW.to_state,
    version = version + 1,
    changed_by = NEW.answered_by,
    changed_at = now(),
    official_on = CASE WHEN NEW.to_state = 'confirmed' THEN NEW.answered_on END,
    agreed_value = CASE WHEN NEW.answer = 'agree' THEN NEW.value END,
    agreed_numerator = CASE WHEN NEW.answer = 'agree' THEN NEW.numerator END,
    agreed_denominator = CASE WHEN NEW.answer = 'agree' THEN NEW.denominator END,
    agreed_occurred_on = CASE WHEN NEW.answer = 'agree' THEN NEW.occurred_on END
   WHERE id = NEW.reading_id;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER reading_answers_apply BEFORE INSERT ON reading_answers FOR EACH ROW EXECUTE FUNCTION apply_reading_answer();
--> statement-breakpoint

-- What has been written stays: answers, targets and history are added to, never edited or removed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER reading_answers_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reading_answers EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER targets_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON targets EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER target_answers_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON target_answers EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

GRANT USAGE ON SCHEMA public TO app_rw;
--> statement-breakpoint
GRANT SELECT ON regions, region_names, departments, organisations, accounts, credentials, identities, sessions, sign_in_failures,
  programmes, parties, programme_revisions, areas, measures, measure_sources, responsibilities, indicators,
  targets, target_answers, readings, reading_answers, history, idempotency, form_drafts TO app_rw;
--> statement-breakpoint
GRANT INSERT ON sessions, sign_in_failures, targets, target_answers, readings, reading_answers, history, idempotency, form_drafts, identities TO app_rw;
--> statement-breakpoint
GRANT UPDATE ON sessions, sign_in_failures, readings, idempotency, form_drafts TO app_rw;
--> statement-breakpoint
GRANT UPDATE (password_hash) ON credentials TO app_rw;
--> statement-breakpoint
GRANT DELETE ON sign_in_failures, form_drafts, idempotency TO app_rw;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
--> statement-breakpoint

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['organisations', 'accounts', 'credentials', 'parties', 'targets', 'target_answers', 'readings',
    'reading_answers', 'history', 'idempotency', 'form_drafts'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO app_owner USING (true) WITH CHECK (true)', name || '_owner', name);
  END LOOP;
END
$$;
--> statement-breakpoint

CREATE POLICY organisations_read ON organisations FOR SELECT TO app_rw
  USING ((SELECT app_department()) IS NOT NULL OR (SELECT app_purpose()) = 'session');
--> statement-breakpoint
CREATE POLICY accounts_read ON accounts FOR SELECT TO app_rw
  USING ((SELECT app_department()) IS NOT NULL OR (SELECT app_purpose()) IN ('session', 'sign-in'));
--> statement-breakpoint
CREATE POLICY credentials_read ON credentials FOR SELECT TO app_rw USING ((SELECT app_purpose()) IN ('session', 'sign-in'));
--> statement-breakpoint
CREATE POLICY credentials_rehash ON credentials FOR UPDATE TO app_rw USING ((SELECT app_purpose()) = 'sign-in');
--> statement-breakpoint
CREATE POLICY parties_read ON parties FOR SELECT TO app_rw USING ((SELECT app_department()) IS NOT NULL);
--> statement-breakpoint

CREATE POLICY targets_read ON targets FOR SELECT TO app_rw USING (indicator_id = ANY (ARRAY(SELECT app_indicators())));
--> statement-breakpoint
CREATE POLICY targets_propose ON targets FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND indicator_id = ANY (ARRAY(SELECT app_indicators())));
--> statement-breakpoint
CREATE POLICY target_answers_read ON target_answers FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM targets t WHERE t.id = target_id));
--> statement-breakpoint
CREATE POLICY target_answers_answer ON target_answers FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND EXISTS (SELECT FROM targets t WHERE t.id = target_id));
--> statement-breakpoint

CREATE POLICY readings_read ON readings FOR SELECT TO app_rw
  USING (department_id = (SELECT app_department())
    OR (state IN ('approved', 'disputed', 'confirmed') AND indicator_id = ANY (ARRAY(SELECT app_indicators()))));
--> statement-breakpoint
CREATE POLICY readings_enter ON readings FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND indicator_id = ANY (ARRAY(SELECT app_indicators())));
--> statement-breakpoint
-- The owner itself may never write the other side's answer into its own row: official comes through reading_answers.
CREATE POLICY readings_change ON readings FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()))
  WITH CHECK (department_id = (SELECT app_department()) AND (state NOT IN ('confirmed', 'disputed') OR is_superseded));
--> statement-breakpoint
CREATE POLICY reading_answers_read ON reading_answers FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM readings r WHERE r.id = reading_id));
--> statement-breakpoint
CREATE POLICY reading_answers_answer ON reading_answers FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department())
    AND EXISTS (SELECT FROM readings r WHERE r.id = reading_id AND r.state IN ('approved', 'disputed', 'confirmed')));
--> statement-breakpoint

CREATE POLICY history_read ON history FOR SELECT TO app_rw
  USING (department_id = (SELECT app_department()) OR (is_shared AND (SELECT app_department()) IS NOT NULL));
--> statement-breakpoint
CREATE POLICY history_write ON history FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND account_id = (SELECT app_account()));
--> statement-breakpoint
CREATE POLICY idempotency_own ON idempotency TO app_rw
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));
--> statement-breakpoint
CREATE POLICY form_drafts_own ON form_drafts TO app_rw
  USING (account_id = (SELECT app_account())) WITH CHECK (account_id = (SELECT app_account()));
