CREATE TABLE "blobs" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"type" text NOT NULL,
	"preview_sha256" text,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "blobs_sha256" CHECK ("blobs"."sha256" ~ '^[0-9a-f]{64}$' and "blobs"."preview_sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "blobs_type" CHECK ("blobs"."type" in ('pdf', 'docx', 'xlsx', 'jpg', 'png')),
	CONSTRAINT "blobs_size" CHECK ("blobs"."size" > 0)
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evidence_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject_kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"keeps_location" boolean NOT NULL,
	"attached_by" integer NOT NULL,
	"attached_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_by" integer,
	"withdrawn_at" timestamp with time zone,
	"withdraw_reason" text,
	CONSTRAINT "evidence_subject_kind" CHECK ("evidence"."subject_kind" in ('visit', 'pairing', 'activity', 'training', 'station', 'resolution-half', 'agenda-item')),
	CONSTRAINT "evidence_kind" CHECK ("evidence"."kind" in ('agreement', 'sign-in', 'photo', 'receipt', 'minutes', 'notice', 'other')),
	CONSTRAINT "evidence_name" CHECK (length("evidence"."file_name") between 1 and 200),
	CONSTRAINT "evidence_withdrawn" CHECK (num_nulls("evidence"."withdrawn_at", "evidence"."withdrawn_by", "evidence"."withdraw_reason") in (0, 3)),
	CONSTRAINT "evidence_reason" CHECK (length(trim("evidence"."withdraw_reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" integer NOT NULL,
	"sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"place" text NOT NULL,
	"keeps_location" boolean NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_attached_by_accounts_id_fk" FOREIGN KEY ("attached_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_withdrawn_by_accounts_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blobs_preview" ON "blobs" USING btree ("preview_sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_once" ON "evidence" USING btree ("subject_kind","subject_id","sha256","kind","department_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "evidence_subject" ON "evidence" USING btree ("subject_kind","subject_id","kind");--> statement-breakpoint
CREATE INDEX "evidence_sha256" ON "evidence" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "evidence_account" ON "evidence" USING btree ("attached_by","size");--> statement-breakpoint
CREATE INDEX "evidence_department" ON "evidence" USING btree ("department_id","size");--> statement-breakpoint
CREATE INDEX "evidence_organisation" ON "evidence" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "uploads_account" ON "uploads" USING btree ("account_id","place","sent_at");--> statement-breakpoint
CREATE INDEX "uploads_sha256" ON "uploads" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "imports_file" ON "imports" USING btree ("file_sha256");