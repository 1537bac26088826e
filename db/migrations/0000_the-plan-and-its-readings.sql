CREATE TABLE "accounts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "accounts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"login" text NOT NULL,
	"name" text NOT NULL,
	"department_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"roles" text[] NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_login_unique" UNIQUE("login"),
	CONSTRAINT "accounts_roles" CHECK ("accounts"."roles" <@ array['leader', 'supervisor', 'reviewer', 'staff', 'sysadmin', 'secadmin', 'auditadmin']::text[]),
	CONSTRAINT "accounts_some_role" CHECK (cardinality("accounts"."roles") > 0),
	CONSTRAINT "accounts_separation" CHECK (not ("accounts"."roles" && array['sysadmin','secadmin','auditadmin']::text[]) or cardinality("accounts"."roles") = 1),
	CONSTRAINT "accounts_login_form" CHECK ("accounts"."login" ~ '^[a-z0-9][a-z0-9._-]{1,63}$')
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"account_id" integer PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_id" integer NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "identities_subject" UNIQUE("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "areas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"weight" real DEFAULT 1 NOT NULL,
	"retired_in" integer,
	CONSTRAINT "areas_slug" UNIQUE("programme_id","slug"),
	CONSTRAINT "areas_weight" CHECK ("areas"."weight" >= 0)
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "departments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short" text NOT NULL,
	"region_id" integer NOT NULL,
	CONSTRAINT "departments_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "form_drafts" (
	"account_id" integer NOT NULL,
	"form" text NOT NULL,
	"fields" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "form_drafts_account_id_form_pk" PRIMARY KEY("account_id","form")
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"business_on" date NOT NULL,
	"account_id" integer,
	"account_name" text NOT NULL,
	"department_id" integer,
	"command" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" integer NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	"changed" text[] NOT NULL,
	"is_shared" boolean NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"account_id" integer NOT NULL,
	"key" uuid NOT NULL,
	"command" text NOT NULL,
	"input_hash" text NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_account_id_key_pk" PRIMARY KEY("account_id","key")
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicators_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"measure_id" integer NOT NULL,
	"code" text NOT NULL,
	"place" integer NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"frequency" text NOT NULL,
	"aggregation" text NOT NULL,
	"direction" text NOT NULL,
	"reporter" text NOT NULL,
	"by_department_id" integer,
	"source" text NOT NULL,
	"metric" text,
	"decimals" integer DEFAULT 0 NOT NULL,
	"baseline" numeric(15,4),
	"required" integer,
	"minimum" numeric(15,4),
	"maximum" numeric(15,4),
	"numerator_name" text,
	"denominator_name" text,
	"evidence" text[] NOT NULL,
	"note" text NOT NULL,
	"note_version" integer DEFAULT 1 NOT NULL,
	"weight" real DEFAULT 1 NOT NULL,
	"retired_in" integer,
	CONSTRAINT "indicators_code" UNIQUE("programme_id","code"),
	CONSTRAINT "indicators_frequency" CHECK ("indicators"."frequency" in ('month', 'quarter', 'year')),
	CONSTRAINT "indicators_aggregation" CHECK ("indicators"."aggregation" in ('sum', 'period-end', 'distinct', 'exists', 'at-least-once', 'ratio', 'median')),
	CONSTRAINT "indicators_direction" CHECK ("indicators"."direction" in ('more', 'less')),
	CONSTRAINT "indicators_reporter" CHECK ("indicators"."reporter" in ('each', 'shared', 'one')),
	CONSTRAINT "indicators_source" CHECK ("indicators"."source" in ('manual', 'ledger')),
	CONSTRAINT "indicators_evidence" CHECK ("indicators"."evidence" <@ array['agreement', 'plan', 'notice', 'list', 'sign-in-sheet', 'photo', 'receipt', 'minutes', 'document', 'news', 'register', 'form', 'statistics', 'log', 'assessment', 'report', 'plaque', 'disclosure', 'filing', 'sheet', 'catalogue', 'acceptance']::text[]),
	CONSTRAINT "indicators_one_by" CHECK ("indicators"."reporter" <> 'one' or "indicators"."by_department_id" is not null),
	CONSTRAINT "indicators_each_by" CHECK ("indicators"."reporter" <> 'each' or "indicators"."by_department_id" is null),
	CONSTRAINT "indicators_ledger_metric" CHECK ("indicators"."source" <> 'ledger' or "indicators"."metric" is not null),
	CONSTRAINT "indicators_ratio_parts" CHECK (("indicators"."aggregation" = 'ratio') = ("indicators"."numerator_name" is not null and "indicators"."denominator_name" is not null)),
	CONSTRAINT "indicators_decimals" CHECK ("indicators"."decimals" between 0 and 4),
	CONSTRAINT "indicators_weight" CHECK ("indicators"."weight" >= 0),
	CONSTRAINT "indicators_range" CHECK ("indicators"."minimum" is null or "indicators"."maximum" is null or "indicators"."minimum" <= "indicators"."maximum")
);
--> statement-breakpoint
CREATE TABLE "measure_sources" (
	"measure_id" integer NOT NULL,
	"paragraph" integer NOT NULL,
	"sentence" integer NOT NULL,
	CONSTRAINT "measure_sources_measure_id_paragraph_sentence_pk" PRIMARY KEY("measure_id","paragraph","sentence"),
	CONSTRAINT "measure_sources_place" CHECK ("measure_sources"."paragraph" >= 0 and "measure_sources"."sentence" >= 1)
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "measures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"area_id" integer,
	"code" text NOT NULL,
	"place" integer NOT NULL,
	"title" text NOT NULL,
	"force" text NOT NULL,
	"dimensions" text[] NOT NULL,
	"weight" real DEFAULT 1 NOT NULL,
	"clause_text" text,
	"retired_in" integer,
	CONSTRAINT "measures_code" UNIQUE("programme_id","code"),
	CONSTRAINT "measures_force" CHECK ("measures"."force" in ('binding', 'expected')),
	CONSTRAINT "measures_weight" CHECK ("measures"."weight" >= 0)
);
--> statement-breakpoint
CREATE TABLE "responsibilities" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "responsibilities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"measure_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	CONSTRAINT "responsibilities_start" UNIQUE("measure_id","organisation_id","from_on"),
	CONSTRAINT "responsibilities_dates" CHECK ("responsibilities"."until_on" is null or "responsibilities"."until_on" >= "responsibilities"."from_on")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"department_id" integer NOT NULL,
	"code" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"region_id" integer NOT NULL,
	"parent_id" integer,
	"path" text NOT NULL,
	CONSTRAINT "organisations_code" UNIQUE("department_id","code"),
	CONSTRAINT "organisations_kind" CHECK ("organisations"."kind" in ('department', 'division', 'bureau', 'partner', 'social-organisation', 'village', 'station', 'base', 'centre')),
	CONSTRAINT "organisations_path_form" CHECK ("organisations"."path" ~ '^(/[0-9]+)+/$')
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"programme_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "parties_programme_id_department_id_pk" PRIMARY KEY("programme_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "programme_revisions" (
	"programme_id" integer NOT NULL,
	"revision" integer NOT NULL,
	"file_hash" text NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"added" text[] NOT NULL,
	"changed" text[] NOT NULL,
	"retired" text[] NOT NULL,
	CONSTRAINT "programme_revisions_programme_id_revision_pk" PRIMARY KEY("programme_id","revision")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programmes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"document_name" text NOT NULL,
	"first_year" integer NOT NULL,
	"last_year" integer,
	"settings" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "programmes_slug_unique" UNIQUE("slug"),
	CONSTRAINT "programmes_years" CHECK ("programmes"."last_year" is null or "programmes"."last_year" >= "programmes"."first_year")
);
--> statement-breakpoint
CREATE TABLE "reading_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reading_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reading_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"answer" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"version" integer NOT NULL,
	"value" numeric(15,4),
	"numerator" numeric(15,4),
	"denominator" numeric(15,4),
	"occurred_on" date,
	"reason" text,
	"answered_by" integer NOT NULL,
	"answered_on" date NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reading_answers_move" CHECK (("reading_answers"."answer", "reading_answers"."from_state", "reading_answers"."to_state") in (('confirm', 'approved', 'confirmed'), ('dispute', 'approved', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'disputed', 'confirmed'))),
	CONSTRAINT "reading_answers_dispute" CHECK ("reading_answers"."answer" not in ('dispute', 'propose') or (length(trim("reading_answers"."reason")) > 0 and ("reading_answers"."value" is not null or "reading_answers"."numerator" is not null)))
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "readings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"indicator_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"period" text NOT NULL,
	"year" integer NOT NULL,
	"ends_on" date NOT NULL,
	"reporter" text NOT NULL,
	"slot" integer NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"awaiting_id" integer,
	"value" numeric(15,4),
	"numerator" numeric(15,4),
	"denominator" numeric(15,4),
	"occurred_on" date,
	"note" text,
	"correction_reason" text,
	"return_reason" text,
	"agreed_value" numeric(15,4),
	"agreed_numerator" numeric(15,4),
	"agreed_denominator" numeric(15,4),
	"agreed_occurred_on" date,
	"submitted_by" integer,
	"changed_by" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"official_on" date,
	"is_superseded" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "readings_revision" UNIQUE("indicator_id","period","slot","revision"),
	CONSTRAINT "readings_state" CHECK ("readings"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "readings_reporter" CHECK ("readings"."reporter" in ('each', 'shared', 'one')),
	CONSTRAINT "readings_slot" CHECK ("readings"."slot" = case when "readings"."reporter" = 'shared' then 0 else "readings"."department_id" end),
	CONSTRAINT "readings_answered_shared" CHECK ("readings"."reporter" = 'shared' or "readings"."state" not in ('confirmed', 'disputed')),
	CONSTRAINT "readings_awaiting" CHECK (("readings"."state" = 'submitted') = ("readings"."awaiting_id" is not null)),
	CONSTRAINT "readings_submitter" CHECK ("readings"."state" in ('draft', 'returned') or "readings"."submitted_by" is not null),
	CONSTRAINT "readings_figure" CHECK ("readings"."state" in ('draft', 'returned') or "readings"."value" is not null or "readings"."numerator" is not null),
	CONSTRAINT "readings_ratio" CHECK (("readings"."numerator" is null) = ("readings"."denominator" is null)),
	CONSTRAINT "readings_return_reason" CHECK ("readings"."state" <> 'returned' or length(trim("readings"."return_reason")) > 0),
	CONSTRAINT "readings_correction" CHECK ("readings"."revision" = 1 or length(trim("readings"."correction_reason")) > 0),
	CONSTRAINT "readings_official_on" CHECK ((((reporter = 'shared' and state = 'confirmed') or (reporter <> 'shared' and state = 'approved'))) = ("readings"."official_on" is not null)),
	CONSTRAINT "readings_superseded" CHECK (not "readings"."is_superseded" or "readings"."official_on" is not null),
	CONSTRAINT "readings_period" CHECK ("readings"."period" ~ '^[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$'),
	CONSTRAINT "readings_version" CHECK ("readings"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "region_names" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "region_names_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"region_id" integer NOT NULL,
	"former_code" char(6) NOT NULL,
	"former_name" text NOT NULL,
	"until_year" integer NOT NULL,
	CONSTRAINT "region_names_former" UNIQUE("former_code","former_name")
);
--> statement-breakpoint
CREATE TABLE "regions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "regions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" char(6) NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"parent_id" integer,
	"paired_with_id" integer,
	"is_key_county" boolean DEFAULT false NOT NULL,
	CONSTRAINT "regions_code_unique" UNIQUE("code"),
	CONSTRAINT "regions_level" CHECK ("regions"."level" in ('province', 'city', 'county'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" integer NOT NULL,
	"epoch" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"failures" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"locked_until" timestamp with time zone,
	CONSTRAINT "sign_in_failures_kind_key_pk" PRIMARY KEY("kind","key")
);
--> statement-breakpoint
CREATE TABLE "target_answers" (
	"target_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"answer" text NOT NULL,
	"reason" text,
	"answered_by" integer NOT NULL,
	"answered_on" date NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "target_answers_target_id_department_id_pk" PRIMARY KEY("target_id","department_id"),
	CONSTRAINT "target_answers_answer" CHECK ("target_answers"."answer" in ('approve', 'decline')),
	CONSTRAINT "target_answers_reason" CHECK ("target_answers"."answer" = 'approve' or length(trim("target_answers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "targets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"indicator_id" integer NOT NULL,
	"year" integer NOT NULL,
	"revision" integer NOT NULL,
	"value" numeric(15,4) NOT NULL,
	"reason" text NOT NULL,
	"document_number" text NOT NULL,
	"department_id" integer NOT NULL,
	"proposed_by" integer NOT NULL,
	"proposed_on" date NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "targets_revision" UNIQUE("indicator_id","year","revision"),
	CONSTRAINT "targets_reason" CHECK (length(trim("targets"."reason")) > 0),
	CONSTRAINT "targets_document" CHECK (length(trim("targets"."document_number")) > 0)
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_by_department_id_departments_id_fk" FOREIGN KEY ("by_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_sources" ADD CONSTRAINT "measure_sources_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibilities" ADD CONSTRAINT "responsibilities_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responsibilities" ADD CONSTRAINT "responsibilities_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_revisions" ADD CONSTRAINT "programme_revisions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_answers" ADD CONSTRAINT "reading_answers_reading_id_readings_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."readings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_answers" ADD CONSTRAINT "reading_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading_answers" ADD CONSTRAINT "reading_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_names" ADD CONSTRAINT "region_names_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regions" ADD CONSTRAINT "regions_parent_id_regions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regions" ADD CONSTRAINT "regions_paired_with_id_regions_id_fk" FOREIGN KEY ("paired_with_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_answers" ADD CONSTRAINT "target_answers_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_answers" ADD CONSTRAINT "target_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_answers" ADD CONSTRAINT "target_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "history_subject" ON "history" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "history_department" ON "history" USING btree ("department_id","id");--> statement-breakpoint
CREATE INDEX "indicators_measure" ON "indicators" USING btree ("measure_id");--> statement-breakpoint
CREATE INDEX "measures_area" ON "measures" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "organisations_path" ON "organisations" USING btree ("path" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "reading_answers_reading" ON "reading_answers" USING btree ("reading_id");--> statement-breakpoint
CREATE UNIQUE INDEX "readings_one_official" ON "readings" USING btree ("indicator_id","period","slot") WHERE not is_superseded and ((reporter = 'shared' and state = 'confirmed') or (reporter <> 'shared' and state = 'approved'));--> statement-breakpoint
CREATE UNIQUE INDEX "readings_one_open" ON "readings" USING btree ("indicator_id","period","slot") WHERE not ((reporter = 'shared' and state = 'confirmed') or (reporter <> 'shared' and state = 'approved'));--> statement-breakpoint
CREATE INDEX "readings_year" ON "readings" USING btree ("year","indicator_id");--> statement-breakpoint
CREATE INDEX "readings_waiting" ON "readings" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "targets_year" ON "targets" USING btree ("year");