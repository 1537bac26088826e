CREATE TABLE "training_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "training_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	CONSTRAINT "training_answers_move" CHECK (("training_answers"."answer", "training_answers"."from_state", "training_answers"."to_state") in (('confirm', 'approved', 'confirmed'), ('dispute', 'approved', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'disputed', 'confirmed'))),
	CONSTRAINT "training_answers_content" CHECK (("training_answers"."answer" = 'confirm') = ("training_answers"."content" is null)),
	CONSTRAINT "training_answers_dispute" CHECK ("training_answers"."answer" not in ('dispute', 'propose') or length(trim("training_answers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "trainings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trainings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	"lead_id" integer NOT NULL,
	"hosting" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"topics" text NOT NULL,
	"organiser" text NOT NULL,
	"place" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"tenth_hours" integer,
	"experts_first" integer,
	"experts_second" integer,
	"planned" integer,
	"attended_first" integer,
	"attended_second" integer,
	"cadres_first" integer,
	"cadres_second" integer,
	"professionals_first" integer,
	"professionals_second" integer,
	"completed" integer,
	"rated" integer,
	"satisfied" integer,
	"cost_fen" bigint,
	"notice" text NOT NULL,
	CONSTRAINT "trainings_state" CHECK ("trainings"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "trainings_origin" CHECK (("trainings"."revision" = 1) = ("trainings"."origin_id" is null)),
	CONSTRAINT "trainings_awaiting" CHECK (("trainings"."state" = 'submitted') = ("trainings"."awaiting_id" is not null)),
	CONSTRAINT "trainings_submitter" CHECK ("trainings"."state" in ('draft', 'returned') or "trainings"."submitted_by" is not null),
	CONSTRAINT "trainings_return_reason" CHECK ("trainings"."state" <> 'returned' or length(trim("trainings"."return_reason")) > 0),
	CONSTRAINT "trainings_correction" CHECK ("trainings"."revision" = 1 or length(trim("trainings"."correction_reason")) > 0),
	CONSTRAINT "trainings_official_on" CHECK (("trainings"."state" = 'confirmed') = ("trainings"."official_on" is not null)),
	CONSTRAINT "trainings_superseded" CHECK (not "trainings"."is_superseded" or "trainings"."official_on" is not null),
	CONSTRAINT "trainings_version" CHECK ("trainings"."version" >= 1),
	CONSTRAINT "trainings_hosting" CHECK ("trainings"."hosting" in ('alone', 'joint')),
	CONSTRAINT "trainings_kind" CHECK ("trainings"."kind" in ('course', 'online', 'tour', 'attachment')),
	CONSTRAINT "trainings_topics" CHECK (string_to_array("trainings"."topics", ',') <@ array['social-work', 'governance', 'elderly-care', 'charity', 'social-organisation', 'other']::text[]),
	CONSTRAINT "trainings_days" CHECK ("trainings"."starts_on" <= "trainings"."ends_on"),
	CONSTRAINT "trainings_amounts" CHECK (least("trainings"."tenth_hours", "trainings"."experts_first", "trainings"."experts_second", "trainings"."planned", "trainings"."attended_first",
        "trainings"."attended_second", "trainings"."cadres_first", "trainings"."cadres_second", "trainings"."professionals_first",
        "trainings"."professionals_second", "trainings"."completed", "trainings"."rated", "trainings"."satisfied", "trainings"."cost_fen") >= 0),
	CONSTRAINT "trainings_first_parts" CHECK (coalesce("trainings"."cadres_first", 0) + coalesce("trainings"."professionals_first", 0) <= "trainings"."attended_first"),
	CONSTRAINT "trainings_second_parts" CHECK (coalesce("trainings"."cadres_second", 0) + coalesce("trainings"."professionals_second", 0) <= "trainings"."attended_second"),
	CONSTRAINT "trainings_of_all" CHECK (greatest("trainings"."completed", "trainings"."rated") <= "trainings"."attended_first" + "trainings"."attended_second"),
	CONSTRAINT "trainings_satisfied" CHECK (coalesce("trainings"."satisfied", 0) <= coalesce("trainings"."rated", 0)),
	CONSTRAINT "trainings_complete" CHECK ("trainings"."state" in ('draft', 'returned') or ("trainings"."topics" <> '' and "trainings"."attended_first" is not null
        and "trainings"."attended_second" is not null and case when "trainings"."kind" in ('tour', 'attachment')
          then "trainings"."cadres_first" is not null and "trainings"."cadres_second" is not null
            and "trainings"."professionals_first" is not null and "trainings"."professionals_second" is not null
          else "trainings"."tenth_hours" is not null end))
);
--> statement-breakpoint
ALTER TABLE "training_answers" ADD CONSTRAINT "training_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_answers" ADD CONSTRAINT "training_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_answers" ADD CONSTRAINT "training_answers_training" FOREIGN KEY ("fact_id") REFERENCES "public"."trainings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_lead_id_departments_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_first" FOREIGN KEY ("origin_id") REFERENCES "public"."trainings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_answers_fact" ON "training_answers" USING btree ("fact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "trainings_one_official" ON "trainings" USING btree (coalesce("origin_id", "id")) WHERE not is_superseded and state = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "trainings_one_open" ON "trainings" USING btree (coalesce("origin_id", "id")) WHERE state <> 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "trainings_revision" ON "trainings" USING btree (coalesce("origin_id", "id"),"revision");--> statement-breakpoint
CREATE INDEX "trainings_origin_id" ON "trainings" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "trainings_waiting" ON "trainings" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "trainings_day" ON "trainings" USING btree ("programme_id","starts_on","id");