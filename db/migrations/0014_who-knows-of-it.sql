CREATE TABLE "pairing_asks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pairing_asks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"pairing_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"asked_on" date NOT NULL,
	"how" text NOT NULL,
	"answered_by" text NOT NULL,
	"answer" text NOT NULL,
	"note" text NOT NULL,
	"asked_by" integer NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pairing_asks_how" CHECK ("pairing_asks"."how" in ('visit', 'phone', 'letter')),
	CONSTRAINT "pairing_asks_answer" CHECK ("pairing_asks"."answer" in ('aware', 'unaware', 'unreached'))
);
--> statement-breakpoint
ALTER TABLE "pairing_asks" ADD CONSTRAINT "pairing_asks_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_asks" ADD CONSTRAINT "pairing_asks_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_asks" ADD CONSTRAINT "pairing_asks_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pairing_asks_pairing" ON "pairing_asks" USING btree ("pairing_id","asked_on");