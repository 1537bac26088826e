-- Whom to call about a pairing: each side names its own person; whoever had a number shown cannot take that back.

ALTER TABLE pairing_contacts ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE pairing_contacts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY pairing_contacts_owner ON pairing_contacts TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY pairing_contacts_read ON pairing_contacts FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM pairings p WHERE p.first_id = pairing_id));
--> statement-breakpoint
CREATE POLICY pairing_contacts_enter ON pairing_contacts FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND entered_by = (SELECT app_account()) AND ended_at IS NULL
    AND EXISTS (SELECT FROM pairings p WHERE p.first_id = pairing_id AND p.state = 'confirmed' AND NOT p.is_superseded));
--> statement-breakpoint
CREATE POLICY pairing_contacts_end ON pairing_contacts FOR UPDATE TO app_rw
  USING (department_id = (SELECT app_department()) AND ended_at IS NULL)
  WITH CHECK (department_id = (SELECT app_department()) AND ended_at IS NOT NULL);
--> statement-breakpoint
GRANT SELECT, INSERT ON pairing_contacts TO app_rw;
--> statement-breakpoint
GRANT UPDATE (ended_at) ON pairing_contacts TO app_rw;
--> statement-breakpoint

CREATE TRIGGER contact_reveals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contact_reveals EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE contact_reveals ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_reveals FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY contact_reveals_owner ON contact_reveals TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
-- One's own looks, and every look at the people of one's own side.
CREATE POLICY contact_reveals_read ON contact_reveals FOR SELECT TO app_rw
  USING (revealed_by = (SELECT app_account()) OR EXISTS (SELECT FROM pairing_contacts c WHERE c.id = contact_id
    AND c.department_id = (SELECT app_department())));
--> statement-breakpoint
CREATE POLICY contact_reveals_enter ON contact_reveals FOR INSERT TO app_rw
  WITH CHECK (revealed_by = (SELECT app_account())
    AND EXISTS (SELECT FROM pairing_contacts c WHERE c.id = contact_id AND c.ended_at IS NULL));
--> statement-breakpoint
GRANT SELECT, INSERT ON contact_reveals TO app_rw;
--> statement-breakpoint

GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
