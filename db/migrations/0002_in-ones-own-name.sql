-- The second wall lets a department write only in the writer's own name, and only what the commands write: a record
-- begins as a draft of one's own side, and what both sides have spoken on moves by their answers alone.
ALTER POLICY readings_enter ON readings
  WITH CHECK (department_id = (SELECT app_department()) AND changed_by = (SELECT app_account()) AND state = 'draft'
    AND organisation_id IN (SELECT id FROM organisations WHERE department_id = (SELECT app_department()))
    AND indicator_id = ANY (ARRAY(SELECT app_indicators())));
--> statement-breakpoint
ALTER POLICY readings_change ON readings
  USING (department_id = (SELECT app_department()) AND state NOT IN ('confirmed', 'disputed'))
  WITH CHECK (department_id = (SELECT app_department()) AND state NOT IN ('confirmed', 'disputed')
    AND (changed_by = (SELECT app_account()) OR is_superseded));
--> statement-breakpoint
-- Whose record it is and of what never changes; an agreed value comes through reading_answers.
REVOKE UPDATE ON readings FROM app_rw;
--> statement-breakpoint
GRANT UPDATE (state, awaiting_id, value, numerator, denominator, occurred_on, note, return_reason, submitted_by, changed_by,
  changed_at, official_on, is_superseded, version) ON readings TO app_rw;
--> statement-breakpoint
ALTER POLICY reading_answers_answer ON reading_answers
  WITH CHECK (department_id = (SELECT app_department()) AND answered_by = (SELECT app_account())
    AND EXISTS (SELECT FROM readings r WHERE r.id = reading_id AND r.state IN ('approved', 'disputed', 'confirmed')));
--> statement-breakpoint
ALTER POLICY targets_propose ON targets
  WITH CHECK (department_id = (SELECT app_department()) AND proposed_by = (SELECT app_account())
    AND indicator_id = ANY (ARRAY(SELECT app_indicators())));
--> statement-breakpoint
ALTER POLICY target_answers_answer ON target_answers
  WITH CHECK (department_id = (SELECT app_department()) AND answered_by = (SELECT app_account())
    AND EXISTS (SELECT FROM targets t WHERE t.id = target_id));
--> statement-breakpoint
-- Of the other side's acts, those on what one may see: a kind of subject not named here is told to its own side alone.
ALTER POLICY history_read ON history
  USING (department_id = (SELECT app_department())
    OR (is_shared AND CASE subject_kind
      WHEN 'reading' THEN EXISTS (SELECT FROM readings r WHERE r.id = subject_id)
      WHEN 'target' THEN EXISTS (SELECT FROM targets t WHERE t.id = subject_id)
      ELSE false END));
