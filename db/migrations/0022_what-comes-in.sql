CREATE TABLE "import_organisations" (
	"import_id" bigint NOT NULL,
	"number" smallint NOT NULL,
	"content" jsonb NOT NULL,
	"organisation_id" integer,
	CONSTRAINT "import_organisations_import_id_number_pk" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" bigint NOT NULL,
	"place" integer NOT NULL,
	"sheet" text NOT NULL,
	"row" integer NOT NULL,
	"verdict" text NOT NULL,
	"label" text NOT NULL,
	"content" jsonb,
	"before" jsonb,
	"told" jsonb NOT NULL,
	"record_id" bigint,
	"record_version" integer,
	CONSTRAINT "import_rows_import_id_place_pk" PRIMARY KEY("import_id","place"),
	CONSTRAINT "import_rows_verdict" CHECK ("import_rows"."verdict" in ('new', 'changed', 'same', 'wrong')),
	CONSTRAINT "import_rows_content" CHECK (("import_rows"."verdict" = 'wrong') = ("import_rows"."content" is null))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"ledger" text NOT NULL,
	"department_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"brought_by" integer NOT NULL,
	"brought_on" date NOT NULL,
	"brought_at" timestamp with time zone DEFAULT now() NOT NULL,
	"file_name" text NOT NULL,
	"file_sha256" char(64) NOT NULL,
	"file_size" integer NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"refusal" text,
	"notices" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"alive_at" timestamp with time zone DEFAULT now() NOT NULL,
	"run" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"same" integer DEFAULT 0 NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "imports_ledger" CHECK ("imports"."ledger" in ('pairing', 'activity')),
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('waiting', 'reading', 'read', 'refused', 'committing', 'committed', 'undoing', 'undone', 'dropped')),
	CONSTRAINT "imports_progress" CHECK ("imports"."done" between 0 and "imports"."total"),
	CONSTRAINT "imports_refused" CHECK ("imports"."state" <> 'refused' or "imports"."refusal" is not null)
);
--> statement-breakpoint
ALTER TABLE "import_organisations" ADD CONSTRAINT "import_organisations_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_brought_by_accounts_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_verdict" ON "import_rows" USING btree ("import_id","verdict","place");--> statement-breakpoint
CREATE INDEX "imports_department" ON "imports" USING btree ("department_id","id");