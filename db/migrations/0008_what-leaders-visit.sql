CREATE TABLE "calendar_feeds" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "calendar_feeds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_id" integer NOT NULL,
	"salt" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_salt" CHECK (length("calendar_feeds"."salt") >= 20)
);
--> statement-breakpoint
CREATE TABLE "visit_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visit_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	CONSTRAINT "visit_answers_move" CHECK (("visit_answers"."answer", "visit_answers"."from_state", "visit_answers"."to_state") in (('confirm', 'approved', 'confirmed'), ('dispute', 'approved', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'disputed', 'confirmed'))),
	CONSTRAINT "visit_answers_content" CHECK (("visit_answers"."answer" = 'confirm') = ("visit_answers"."content" is null)),
	CONSTRAINT "visit_answers_dispute" CHECK ("visit_answers"."answer" not in ('dispute', 'propose') or length(trim("visit_answers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "visits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	"from_id" integer NOT NULL,
	"leader" text NOT NULL,
	"duty" text NOT NULL,
	"rank" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"places" text NOT NULL,
	"headcount" integer NOT NULL,
	"topics" text NOT NULL,
	"outcomes" text NOT NULL,
	"evidence" text NOT NULL,
	CONSTRAINT "visits_state" CHECK ("visits"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "visits_origin" CHECK (("visits"."revision" = 1) = ("visits"."origin_id" is null)),
	CONSTRAINT "visits_awaiting" CHECK (("visits"."state" = 'submitted') = ("visits"."awaiting_id" is not null)),
	CONSTRAINT "visits_submitter" CHECK ("visits"."state" in ('draft', 'returned') or "visits"."submitted_by" is not null),
	CONSTRAINT "visits_return_reason" CHECK ("visits"."state" <> 'returned' or length(trim("visits"."return_reason")) > 0),
	CONSTRAINT "visits_correction" CHECK ("visits"."revision" = 1 or length(trim("visits"."correction_reason")) > 0),
	CONSTRAINT "visits_official_on" CHECK (("visits"."state" = 'confirmed') = ("visits"."official_on" is not null)),
	CONSTRAINT "visits_superseded" CHECK (not "visits"."is_superseded" or "visits"."official_on" is not null),
	CONSTRAINT "visits_version" CHECK ("visits"."version" >= 1),
	CONSTRAINT "visits_rank" CHECK ("visits"."rank" in ('head', 'deputy')),
	CONSTRAINT "visits_days" CHECK ("visits"."starts_on" <= "visits"."ends_on"),
	CONSTRAINT "visits_headcount" CHECK ("visits"."headcount" >= 1),
	CONSTRAINT "visits_complete" CHECK ("visits"."state" in ('draft', 'returned') or ("visits"."topics" <> '' and "visits"."outcomes" <> ''))
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_answers" ADD CONSTRAINT "visit_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_answers" ADD CONSTRAINT "visit_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_answers" ADD CONSTRAINT "visit_answers_visit" FOREIGN KEY ("fact_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_from_id_departments_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_first" FOREIGN KEY ("origin_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_one" ON "calendar_feeds" USING btree ("account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "visit_answers_fact" ON "visit_answers" USING btree ("fact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visits_one_official" ON "visits" USING btree (coalesce("origin_id", "id")) WHERE not is_superseded and state = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "visits_one_open" ON "visits" USING btree (coalesce("origin_id", "id")) WHERE state <> 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "visits_revision" ON "visits" USING btree (coalesce("origin_id", "id"),"revision");--> statement-breakpoint
CREATE INDEX "visits_waiting" ON "visits" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "visits_day" ON "visits" USING btree ("programme_id","starts_on","id");