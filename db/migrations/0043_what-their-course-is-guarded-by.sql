-- The second wall around what projects plan, reach and come to (decisions.md 35).

CREATE TRIGGER project_counts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON project_counts EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER project_milestones_keep BEFORE DELETE OR TRUNCATE ON project_milestones EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- When a milestone was reached is said once.
CREATE TRIGGER project_milestones_stay BEFORE UPDATE ON project_milestones FOR EACH ROW
  WHEN (OLD.struck_on IS NOT NULL OR (OLD.done_on IS NOT NULL AND (NEW.done_on, NEW.done_by, NEW.done_note)
    IS DISTINCT FROM (OLD.done_on, OLD.done_by, OLD.done_note)))
  EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE project_counts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE project_counts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE project_milestones ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE project_milestones FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE project_milestone_files ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE project_milestone_files FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY project_counts_owner ON project_counts TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY project_milestones_owner ON project_milestones TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY project_milestone_files_owner ON project_milestone_files TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY project_counts_read ON project_counts FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM projects p WHERE p.first_id = project_counts.project_id));
--> statement-breakpoint
CREATE POLICY project_milestones_read ON project_milestones FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM projects p WHERE p.first_id = project_milestones.project_id));
--> statement-breakpoint
CREATE POLICY project_milestone_files_read ON project_milestone_files FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM project_milestones m WHERE m.id = project_milestone_files.milestone_id));
--> statement-breakpoint
-- Of an official project, by the side that entered it and in one's own name.
CREATE POLICY project_counts_enter ON project_counts FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND counted_by = (SELECT app_account())
    AND EXISTS (SELECT FROM projects p WHERE p.first_id = project_counts.project_id AND p.state = 'confirmed'
      AND NOT p.is_superseded AND p.department_id = (SELECT app_department())));
--> statement-breakpoint
CREATE POLICY project_milestones_enter ON project_milestones FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND entered_by = (SELECT app_account()) AND done_on IS NULL
    AND struck_on IS NULL AND EXISTS (SELECT FROM projects p WHERE p.first_id = project_milestones.project_id
      AND p.state = 'confirmed' AND NOT p.is_superseded AND p.department_id = (SELECT app_department())));
--> statement-breakpoint
CREATE POLICY project_milestones_move ON project_milestones FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND struck_on IS NULL)
  WITH CHECK (struck_by = (SELECT app_account()) OR (struck_on IS NULL AND done_by = (SELECT app_account())));
--> statement-breakpoint
-- Files that hang on the same project, at one's own milestones.
CREATE POLICY project_milestone_files_tie ON project_milestone_files FOR INSERT TO app_rw
  WITH CHECK (EXISTS (SELECT FROM project_milestones m JOIN evidence e ON e.subject_id = m.project_id
    WHERE m.id = project_milestone_files.milestone_id AND m.department_id = (SELECT app_department()) AND m.struck_on IS NULL
      AND e.id = project_milestone_files.evidence_id AND e.subject_kind = 'project' AND e.withdrawn_at IS NULL));
--> statement-breakpoint
CREATE POLICY project_milestone_files_untie ON project_milestone_files FOR DELETE TO app_rw
  USING (EXISTS (SELECT FROM project_milestones m WHERE m.id = project_milestone_files.milestone_id
    AND m.department_id = (SELECT app_department()) AND m.struck_on IS NULL));
--> statement-breakpoint
GRANT SELECT, INSERT ON project_counts TO app_rw;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (done_on, done_by, done_note, struck_on, struck_by, strike_reason) ON project_milestones TO app_rw;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON project_milestone_files TO app_rw;
--> statement-breakpoint

-- What the figures and boards of projects rest on.
CREATE TRIGGER projects_mark AFTER INSERT OR UPDATE OR DELETE ON projects FOR EACH STATEMENT EXECUTE FUNCTION mark_own_ledger('projects');
--> statement-breakpoint
CREATE TRIGGER project_events_mark AFTER INSERT OR UPDATE ON project_events FOR EACH STATEMENT
  EXECUTE FUNCTION mark_own_ledger('projects');
--> statement-breakpoint
CREATE TRIGGER project_milestones_mark AFTER INSERT OR UPDATE ON project_milestones FOR EACH STATEMENT
  EXECUTE FUNCTION mark_own_ledger('projects');
--> statement-breakpoint
CREATE TRIGGER project_counts_mark AFTER INSERT ON project_counts FOR EACH STATEMENT EXECUTE FUNCTION mark_own_ledger('projects');
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
