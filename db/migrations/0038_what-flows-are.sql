CREATE TABLE "flow_months" (
	"month" date NOT NULL,
	"stage" text NOT NULL,
	"form" text NOT NULL,
	"programme_id" integer NOT NULL,
	"entries" integer NOT NULL,
	"amount_fen" bigint NOT NULL,
	CONSTRAINT "flow_months_programme_id_month_stage_form_pk" PRIMARY KEY("programme_id","month","stage","form")
);
--> statement-breakpoint
CREATE TABLE "flows" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "flows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	"stage" text NOT NULL,
	"form" text NOT NULL,
	"project_id" bigint,
	"trust_id" bigint,
	"pairing_id" bigint,
	"source" text GENERATED ALWAYS AS (case when project_id is not null then 'project:' || project_id when trust_id is not null then 'trust:' || trust_id
          else 'pairing:' || pairing_id end) STORED NOT NULL,
	"amount_fen" bigint NOT NULL,
	"flowed_on" date NOT NULL,
	"voucher" text NOT NULL,
	"payer" text NOT NULL,
	"payee" text NOT NULL,
	"excess" text NOT NULL,
	"note" text NOT NULL,
	"reverses_id" bigint,
	CONSTRAINT "flows_one_revision" CHECK ("flows"."revision" = 1 and not "flows"."is_superseded"),
	CONSTRAINT "flows_own_word" CHECK ("flows"."state" not in ('disputed', 'confirmed')),
	CONSTRAINT "flows_official_on" CHECK (("flows"."state" = 'approved') = ("flows"."official_on" is not null)),
	CONSTRAINT "flows_state" CHECK ("flows"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "flows_origin" CHECK (("flows"."revision" = 1) = ("flows"."origin_id" is null)),
	CONSTRAINT "flows_awaiting" CHECK (("flows"."state" = 'submitted') = ("flows"."awaiting_id" is not null)),
	CONSTRAINT "flows_submitter" CHECK ("flows"."state" in ('draft', 'returned') or "flows"."submitted_by" is not null),
	CONSTRAINT "flows_return_reason" CHECK ("flows"."state" <> 'returned' or length(trim("flows"."return_reason")) > 0),
	CONSTRAINT "flows_correction" CHECK ("flows"."revision" = 1 or length(trim("flows"."correction_reason")) > 0),
	CONSTRAINT "flows_superseded" CHECK (not "flows"."is_superseded" or "flows"."official_on" is not null),
	CONSTRAINT "flows_version" CHECK ("flows"."version" >= 1),
	CONSTRAINT "flows_stage" CHECK ("flows"."stage" in ('pledged', 'paid', 'received', 'used')),
	CONSTRAINT "flows_form" CHECK ("flows"."form" in ('money', 'goods')),
	CONSTRAINT "flows_one_source" CHECK (num_nonnulls("flows"."project_id", "flows"."trust_id", "flows"."pairing_id") = 1),
	CONSTRAINT "flows_amount" CHECK ("flows"."amount_fen" <> 0 and ("flows"."amount_fen" < 0) = ("flows"."reverses_id" is not null)),
	CONSTRAINT "flows_complete" CHECK ("flows"."state" in ('draft', 'returned') or ("flows"."payer" <> '' and "flows"."payee" <> ''))
);
--> statement-breakpoint
CREATE TABLE "source_months" (
	"source" text NOT NULL,
	"month" date NOT NULL,
	"stage" text NOT NULL,
	"form" text NOT NULL,
	"programme_id" integer NOT NULL,
	"entries" integer NOT NULL,
	"amount_fen" bigint NOT NULL,
	CONSTRAINT "source_months_source_month_stage_form_pk" PRIMARY KEY("source","month","stage","form")
);
--> statement-breakpoint
CREATE TABLE "match_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "match_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"match_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"answer" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"version" integer NOT NULL,
	"reason" text,
	"note" text NOT NULL,
	"answered_by" integer NOT NULL,
	"answered_on" date NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "match_answers_move" CHECK (("match_answers"."answer", "match_answers"."from_state", "match_answers"."to_state") in (('dispute', 'proposed', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'proposed', 'agreed'), ('agree', 'disputed', 'agreed'), ('reopen', 'proposed', 'reopened'), ('reopen', 'disputed', 'reopened'), ('reopen', 'agreed', 'reopened'))),
	CONSTRAINT "match_answers_reason" CHECK ("match_answers"."reason" in ('in-transit', 'fee', 'instalment', 'error')),
	CONSTRAINT "match_answers_note" CHECK ("match_answers"."answer" = 'agree' or coalesce(length(trim("match_answers"."note")), 0) > 0)
);
--> statement-breakpoint
CREATE TABLE "match_flows" (
	"match_id" bigint NOT NULL,
	"flow_id" bigint NOT NULL,
	"is_live" boolean DEFAULT true NOT NULL,
	CONSTRAINT "match_flows_match_id_flow_id_pk" PRIMARY KEY("match_id","flow_id")
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "matches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"source" text NOT NULL,
	"form" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"difference_fen" bigint NOT NULL,
	"reason" text,
	"note" text NOT NULL,
	"department_id" integer NOT NULL,
	"opened_by" integer NOT NULL,
	"opened_on" date NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"agreed_on" date,
	"ended_by_flow_id" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "matches_form" CHECK ("matches"."form" in ('money', 'goods')),
	CONSTRAINT "matches_state" CHECK ("matches"."state" in ('proposed', 'disputed', 'agreed', 'reopened')),
	CONSTRAINT "matches_reason" CHECK ("matches"."reason" in ('in-transit', 'fee', 'instalment', 'error')),
	CONSTRAINT "matches_difference" CHECK (("matches"."difference_fen" = 0) = ("matches"."reason" is null)),
	CONSTRAINT "matches_agreed" CHECK (("matches"."state" = 'agreed') <= ("matches"."agreed_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_subject_kind";--> statement-breakpoint
ALTER TABLE "flow_months" ADD CONSTRAINT "flow_months_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flows" ADD CONSTRAINT "flows_reversed" FOREIGN KEY ("reverses_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_months" ADD CONSTRAINT "source_months_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_answers" ADD CONSTRAINT "match_answers_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_answers" ADD CONSTRAINT "match_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_answers" ADD CONSTRAINT "match_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_flows" ADD CONSTRAINT "match_flows_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_flows" ADD CONSTRAINT "match_flows_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_ended_by" FOREIGN KEY ("ended_by_flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "flows_revision" ON "flows" USING btree (coalesce("origin_id", "id"),"revision");--> statement-breakpoint
CREATE INDEX "flows_origin_id" ON "flows" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "flows_waiting" ON "flows" USING btree ("department_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "flows_reversed_once" ON "flows" USING btree ("reverses_id");--> statement-breakpoint
CREATE INDEX "flows_day" ON "flows" USING btree ("programme_id","flowed_on","id");--> statement-breakpoint
CREATE INDEX "flows_open" ON "flows" USING btree ("programme_id","state","flowed_on","id") WHERE state <> 'approved';--> statement-breakpoint
CREATE INDEX "flows_source" ON "flows" USING btree ("source","stage","state");--> statement-breakpoint
CREATE INDEX "source_months_programme" ON "source_months" USING btree ("programme_id","month");--> statement-breakpoint
CREATE INDEX "match_answers_match" ON "match_answers" USING btree ("match_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "match_flows_once" ON "match_flows" USING btree ("flow_id") WHERE is_live;--> statement-breakpoint
CREATE INDEX "match_flows_flow" ON "match_flows" USING btree ("flow_id");--> statement-breakpoint
CREATE INDEX "matches_live" ON "matches" USING btree ("programme_id","state","id") WHERE state <> 'reopened';--> statement-breakpoint
CREATE INDEX "matches_source" ON "matches" USING btree ("source");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_subject_kind" CHECK ("evidence"."subject_kind" in ('visit', 'pairing', 'activity', 'training', 'station', 'project', 'flow', 'reading', 'resolution-half', 'agenda-item'));