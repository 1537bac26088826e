CREATE TABLE "spot_check_pairings" (
	"check_id" integer NOT NULL,
	"place" integer NOT NULL,
	"pairing_id" bigint NOT NULL,
	CONSTRAINT "spot_check_pairings_check_id_place_pk" PRIMARY KEY("check_id","place")
);
--> statement-breakpoint
CREATE TABLE "spot_checks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "spot_checks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"drawn_on" date NOT NULL,
	"seed" text NOT NULL,
	"wanted" integer NOT NULL,
	"population" integer DEFAULT 0 NOT NULL,
	"drawn_by" integer NOT NULL,
	"drawn_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "spot_checks_seed" CHECK ("spot_checks"."seed" ~ '^[0-9a-f]{16}$'),
	CONSTRAINT "spot_checks_wanted" CHECK ("spot_checks"."wanted" between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "spot_check_pairings" ADD CONSTRAINT "spot_check_pairings_check_id_spot_checks_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."spot_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_check_pairings" ADD CONSTRAINT "spot_check_pairings_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_drawn_by_accounts_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;