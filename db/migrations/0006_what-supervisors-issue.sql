CREATE TABLE "letters" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"recipient_id" integer NOT NULL,
	"resolution_id" integer,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"drafted_by" integer NOT NULL,
	"drafted_on" date NOT NULL,
	"drafted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_by" integer,
	"sent_on" date,
	"sent_at" timestamp with time zone,
	"year" integer,
	"serial" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "letters_number" UNIQUE("department_id","year","serial"),
	CONSTRAINT "letters_other" CHECK ("letters"."recipient_id" <> "letters"."department_id"),
	CONSTRAINT "letters_content" CHECK (length(trim("letters"."subject")) > 0 and length(trim("letters"."body")) > 0),
	CONSTRAINT "letters_sent" CHECK (num_nulls("letters"."sent_by", "letters"."sent_on", "letters"."sent_at", "letters"."year", "letters"."serial") in (0, 5))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"department_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"level" text NOT NULL,
	"year" integer NOT NULL,
	"serial" integer DEFAULT 0 NOT NULL,
	"previous_id" integer,
	"resolution_id" integer,
	"matter" text NOT NULL,
	"demand" text NOT NULL,
	"due_on" date NOT NULL,
	"issued_by" integer NOT NULL,
	"issued_on" date NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"received_by" integer,
	"received_on" date,
	"received_at" timestamp with time zone,
	"answer" text,
	"evidence" text,
	"answered_by" integer,
	"answered_on" date,
	"answered_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notices_number" UNIQUE("department_id","level","year","serial"),
	CONSTRAINT "notices_previous" UNIQUE("previous_id"),
	CONSTRAINT "notices_level" CHECK ("notices"."level" in ('assign', 'remind', 'supervise')),
	CONSTRAINT "notices_year" CHECK ("notices"."year" = extract(year from "notices"."issued_on")),
	CONSTRAINT "notices_serial" CHECK ("notices"."serial" >= 1),
	CONSTRAINT "notices_first" CHECK (("notices"."level" = 'assign') = ("notices"."previous_id" is null)),
	CONSTRAINT "notices_due" CHECK ("notices"."due_on" >= "notices"."issued_on"),
	CONSTRAINT "notices_content" CHECK (length(trim("notices"."matter")) > 0 and length(trim("notices"."demand")) > 0),
	CONSTRAINT "notices_received" CHECK (num_nulls("notices"."received_by", "notices"."received_on", "notices"."received_at") in (0, 3)),
	CONSTRAINT "notices_answered" CHECK (num_nulls("notices"."answered_by", "notices"."answered_on", "notices"."answered_at", "notices"."answer") in (0, 4)),
	CONSTRAINT "notices_order" CHECK ("notices"."answered_on" is null or "notices"."received_on" is not null),
	CONSTRAINT "notices_answer" CHECK ("notices"."answer" is null or length(trim("notices"."answer")) > 0)
);
--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_recipient_id_departments_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_previous_id_notices_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."notices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_issued_by_accounts_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_received_by_accounts_id_fk" FOREIGN KEY ("received_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letters_recipient" ON "letters" USING btree ("recipient_id","sent_on");--> statement-breakpoint
CREATE INDEX "notices_issued" ON "notices" USING btree ("department_id","issued_on","id");--> statement-breakpoint
CREATE INDEX "notices_open" ON "notices" USING btree ("organisation_id","due_on") WHERE answered_on is null;