CREATE TABLE "activities" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	"pairing_id" bigint NOT NULL,
	"held_on" date NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"plain_text" text GENERATED ALWAYS AS (lower(regexp_replace(normalize(text, NFKC), '\s+', '', 'g'))) STORED NOT NULL,
	"money_fen" bigint,
	"goods_fen" bigint,
	"beneficiaries" integer,
	CONSTRAINT "activities_state" CHECK ("activities"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "activities_origin" CHECK (("activities"."revision" = 1) = ("activities"."origin_id" is null)),
	CONSTRAINT "activities_awaiting" CHECK (("activities"."state" = 'submitted') = ("activities"."awaiting_id" is not null)),
	CONSTRAINT "activities_submitter" CHECK ("activities"."state" in ('draft', 'returned') or "activities"."submitted_by" is not null),
	CONSTRAINT "activities_return_reason" CHECK ("activities"."state" <> 'returned' or length(trim("activities"."return_reason")) > 0),
	CONSTRAINT "activities_correction" CHECK ("activities"."revision" = 1 or length(trim("activities"."correction_reason")) > 0),
	CONSTRAINT "activities_official_on" CHECK (("activities"."state" = 'confirmed') = ("activities"."official_on" is not null)),
	CONSTRAINT "activities_superseded" CHECK (not "activities"."is_superseded" or "activities"."official_on" is not null),
	CONSTRAINT "activities_version" CHECK ("activities"."version" >= 1),
	CONSTRAINT "activities_kind" CHECK ("activities"."kind" in ('schooling', 'clinic', 'consumption', 'condolence', 'skills', 'industry', 'employment', 'elderly', 'children', 'donation', 'other')),
	CONSTRAINT "activities_amounts" CHECK ("activities"."money_fen" >= 0 and "activities"."goods_fen" >= 0 and "activities"."beneficiaries" >= 0),
	CONSTRAINT "activities_complete" CHECK ("activities"."state" in ('draft', 'returned') or ("activities"."text" <> '' and "activities"."beneficiaries" is not null))
);
--> statement-breakpoint
CREATE TABLE "activity_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activity_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	CONSTRAINT "activity_answers_move" CHECK (("activity_answers"."answer", "activity_answers"."from_state", "activity_answers"."to_state") in (('confirm', 'approved', 'confirmed'), ('dispute', 'approved', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'disputed', 'confirmed'))),
	CONSTRAINT "activity_answers_content" CHECK (("activity_answers"."answer" = 'confirm') = ("activity_answers"."content" is null)),
	CONSTRAINT "activity_answers_dispute" CHECK ("activity_answers"."answer" not in ('dispute', 'propose') or length(trim("activity_answers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "activity_months" (
	"programme_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"month" date NOT NULL,
	"activities" integer NOT NULL,
	"money_fen" bigint NOT NULL,
	"goods_fen" bigint NOT NULL,
	"beneficiaries" bigint NOT NULL,
	"kind" text NOT NULL,
	"slot" smallint NOT NULL,
	CONSTRAINT "activity_months_programme_id_month_department_id_kind_slot_pk" PRIMARY KEY("programme_id","month","department_id","kind","slot")
);
--> statement-breakpoint
CREATE TABLE "pairing_months" (
	"programme_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"month" date NOT NULL,
	"activities" integer NOT NULL,
	"money_fen" bigint NOT NULL,
	"goods_fen" bigint NOT NULL,
	"beneficiaries" bigint NOT NULL,
	"pairing_id" bigint NOT NULL,
	CONSTRAINT "pairing_months_pairing_id_month_department_id_pk" PRIMARY KEY("pairing_id","month","department_id")
);
--> statement-breakpoint
CREATE TABLE "ledger_marks" (
	"ledger" text NOT NULL,
	"slot" smallint NOT NULL,
	"mark" bigint NOT NULL,
	CONSTRAINT "ledger_marks_ledger_slot_pk" PRIMARY KEY("ledger","slot")
);
--> statement-breakpoint
ALTER TABLE "pairings" ADD COLUMN "first_id" bigint GENERATED ALWAYS AS (coalesce(origin_id, id)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_first" FOREIGN KEY ("origin_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_answers" ADD CONSTRAINT "activity_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_answers" ADD CONSTRAINT "activity_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_answers" ADD CONSTRAINT "activity_answers_activity" FOREIGN KEY ("fact_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_months" ADD CONSTRAINT "activity_months_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_months" ADD CONSTRAINT "activity_months_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_months" ADD CONSTRAINT "pairing_months_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_months" ADD CONSTRAINT "pairing_months_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_months" ADD CONSTRAINT "pairing_months_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activities_one_official" ON "activities" USING btree (coalesce("origin_id", "id")) WHERE not is_superseded and state = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "activities_one_open" ON "activities" USING btree (coalesce("origin_id", "id")) WHERE state <> 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "activities_revision" ON "activities" USING btree (coalesce("origin_id", "id"),"revision");--> statement-breakpoint
CREATE INDEX "activities_origin_id" ON "activities" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "activities_waiting" ON "activities" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "activities_day" ON "activities" USING btree ("programme_id","held_on","id");--> statement-breakpoint
CREATE INDEX "activities_open" ON "activities" USING btree ("programme_id","state","held_on","id") WHERE state <> 'confirmed';--> statement-breakpoint
CREATE INDEX "activities_pairing" ON "activities" USING btree ("pairing_id","held_on","id");--> statement-breakpoint
CREATE INDEX "activity_answers_fact" ON "activity_answers" USING btree ("fact_id");--> statement-breakpoint
CREATE INDEX "pairings_origin_id" ON "pairings" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "pairings_first_id" ON "pairings" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "visits_origin_id" ON "visits" USING btree ("origin_id");