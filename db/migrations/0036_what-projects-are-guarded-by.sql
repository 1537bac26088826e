-- The second wall around projects and what happens to them (decisions.md 35).

CALL guard_facts('projects', 'project_answers',
  'kind, name, number, lead_id, partner_id, others, field, base, region_id, starts_on, ends_on, fundraising, fundraising_number, budget_first_fen, budget_second_fen, budget_public_fen, budget_other_fen, children, elderly, disabled, other_people, summary');
--> statement-breakpoint
CALL evidence_of('project', 'projects');
--> statement-breakpoint

CREATE TRIGGER project_events_keep BEFORE DELETE OR TRUNCATE ON project_events EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE project_events ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE project_events FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY project_events_owner ON project_events TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY project_events_read ON project_events FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM projects p WHERE p.first_id = project_events.project_id));
--> statement-breakpoint
-- Of an official project, in one's own name; what becomes of it is said by the side that entered it.
CREATE POLICY project_events_enter ON project_events FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND entered_by = (SELECT app_account()) AND struck_on IS NULL
    AND EXISTS (SELECT FROM projects p WHERE p.first_id = project_events.project_id AND p.state = 'confirmed'
      AND NOT p.is_superseded AND (p.department_id = (SELECT app_department())
        OR project_events.kind IN ('recognised', 'withdrawn', 'audit', 'risk'))));
--> statement-breakpoint
-- What a side entered it may strike, once and in its own name; nothing else of it changes.
CREATE POLICY project_events_strike ON project_events FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND struck_on IS NULL)
  WITH CHECK (struck_by = (SELECT app_account()) AND struck_on IS NOT NULL);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (struck_on, struck_by, strike_reason) ON project_events TO app_rw;
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
      WHEN 'evidence' THEN EXISTS (SELECT FROM evidence e WHERE e.id = subject_id)
      ELSE false END));
--> statement-breakpoint

-- A plan that was loaded before says nothing of it.
UPDATE programmes SET settings = settings || '{"disclosure": {"longMonths": 6, "everyMonths": 3, "finalMonths": 3}}'
  WHERE NOT settings ? 'disclosure';
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
