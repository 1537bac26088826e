CREATE TABLE "project_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"fact_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"answer" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb,
	"filed" jsonb,
	"reason" text,
	"answered_by" integer NOT NULL,
	"answered_on" date NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_answers_move" CHECK (("project_answers"."answer", "project_answers"."from_state", "project_answers"."to_state") in (('confirm', 'approved', 'confirmed'), ('dispute', 'approved', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'disputed', 'confirmed'))),
	CONSTRAINT "project_answers_content" CHECK (("project_answers"."answer" = 'confirm') = ("project_answers"."content" is null)),
	CONSTRAINT "project_answers_dispute" CHECK ("project_answers"."answer" not in ('dispute', 'propose') or length(trim("project_answers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "project_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"project_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"title" text NOT NULL,
	"document" text NOT NULL,
	"note" text NOT NULL,
	"entered_by" integer NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"struck_on" date,
	"struck_by" integer,
	"strike_reason" text,
	CONSTRAINT "project_events_kind" CHECK ("project_events"."kind" in ('started', 'finished', 'evaluated', 'stopped', 'disclosed', 'disclosed-in-full', 'recognised', 'withdrawn', 'audit', 'risk')),
	CONSTRAINT "project_events_title" CHECK (length(trim("project_events"."title")) > 0),
	CONSTRAINT "project_events_stopped" CHECK ("project_events"."kind" <> 'stopped' or length(trim("project_events"."note")) > 0),
	CONSTRAINT "project_events_struck" CHECK (("project_events"."struck_on" is null) = ("project_events"."struck_by" is null)
        and ("project_events"."struck_on" is null or coalesce(length(trim("project_events"."strike_reason")), 0) > 0))
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "projects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"origin_id" bigint,
	"revision" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"awaiting_id" integer,
	"correction_reason" text,
	"return_reason" text,
	"submitted_by" integer,
	"changed_by" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"official_on" date,
	"is_superseded" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"first_id" bigint GENERATED ALWAYS AS (coalesce(origin_id, id)) STORED NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"number" text NOT NULL,
	"lead_id" integer NOT NULL,
	"partner_id" integer,
	"others" text NOT NULL,
	"field" text NOT NULL,
	"base" text NOT NULL,
	"region_id" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"fundraising" text NOT NULL,
	"fundraising_number" text NOT NULL,
	"budget_first_fen" bigint,
	"budget_second_fen" bigint,
	"budget_public_fen" bigint,
	"budget_other_fen" bigint,
	"children" integer,
	"elderly" integer,
	"disabled" integer,
	"other_people" integer,
	"summary" text NOT NULL,
	CONSTRAINT "projects_state" CHECK ("projects"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "projects_origin" CHECK (("projects"."revision" = 1) = ("projects"."origin_id" is null)),
	CONSTRAINT "projects_awaiting" CHECK (("projects"."state" = 'submitted') = ("projects"."awaiting_id" is not null)),
	CONSTRAINT "projects_submitter" CHECK ("projects"."state" in ('draft', 'returned') or "projects"."submitted_by" is not null),
	CONSTRAINT "projects_return_reason" CHECK ("projects"."state" <> 'returned' or length(trim("projects"."return_reason")) > 0),
	CONSTRAINT "projects_correction" CHECK ("projects"."revision" = 1 or length(trim("projects"."correction_reason")) > 0),
	CONSTRAINT "projects_official_on" CHECK (("projects"."state" = 'confirmed') = ("projects"."official_on" is not null)),
	CONSTRAINT "projects_superseded" CHECK (not "projects"."is_superseded" or "projects"."official_on" is not null),
	CONSTRAINT "projects_version" CHECK ("projects"."version" >= 1),
	CONSTRAINT "projects_kind" CHECK ("projects"."kind" in ('charity', 'child-care')),
	CONSTRAINT "projects_field" CHECK ("projects"."field" in ('schooling', 'health', 'elderly', 'children', 'disabled', 'relief', 'industry', 'village', 'other')),
	CONSTRAINT "projects_fundraising" CHECK ("projects"."fundraising" in ('directed', 'public')),
	CONSTRAINT "projects_term" CHECK ("projects"."starts_on" <= "projects"."ends_on"),
	CONSTRAINT "projects_ends" CHECK ("projects"."lead_id" <> "projects"."partner_id"),
	CONSTRAINT "projects_amounts" CHECK (least("projects"."budget_first_fen", "projects"."budget_second_fen", "projects"."budget_public_fen", "projects"."budget_other_fen",
        "projects"."children", "projects"."elderly", "projects"."disabled", "projects"."other_people") >= 0),
	CONSTRAINT "projects_complete" CHECK ("projects"."state" in ('draft', 'returned') or ("projects"."partner_id" is not null and "projects"."summary" <> ''
        and coalesce("projects"."budget_first_fen", "projects"."budget_second_fen", "projects"."budget_public_fen", "projects"."budget_other_fen") is not null
        and coalesce("projects"."children", "projects"."elderly", "projects"."disabled", "projects"."other_people") is not null
        and ("projects"."kind" <> 'child-care' or "projects"."children" is not null)
        and ("projects"."fundraising" <> 'public' or "projects"."fundraising_number" <> '')))
);
--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_subject_kind";--> statement-breakpoint
ALTER TABLE "project_answers" ADD CONSTRAINT "project_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_answers" ADD CONSTRAINT "project_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_answers" ADD CONSTRAINT "project_answers_project" FOREIGN KEY ("fact_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_events" ADD CONSTRAINT "project_events_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_events" ADD CONSTRAINT "project_events_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_events" ADD CONSTRAINT "project_events_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_events" ADD CONSTRAINT "project_events_struck_by_accounts_id_fk" FOREIGN KEY ("struck_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_lead_id_organisations_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_partner_id_organisations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_first" FOREIGN KEY ("origin_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_answers_fact" ON "project_answers" USING btree ("fact_id");--> statement-breakpoint
CREATE INDEX "project_events_project" ON "project_events" USING btree ("project_id","happened_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "projects_one_official" ON "projects" USING btree (coalesce("origin_id", "id")) WHERE not is_superseded and state = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "projects_one_open" ON "projects" USING btree (coalesce("origin_id", "id")) WHERE state <> 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "projects_revision" ON "projects" USING btree (coalesce("origin_id", "id"),"revision");--> statement-breakpoint
CREATE INDEX "projects_origin_id" ON "projects" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "projects_waiting" ON "projects" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "projects_first_id" ON "projects" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "projects_day" ON "projects" USING btree ("programme_id","starts_on","id");--> statement-breakpoint
CREATE INDEX "projects_lead" ON "projects" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "projects_partner" ON "projects" USING btree ("partner_id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_subject_kind" CHECK ("evidence"."subject_kind" in ('visit', 'pairing', 'activity', 'training', 'station', 'project', 'reading', 'resolution-half', 'agenda-item'));