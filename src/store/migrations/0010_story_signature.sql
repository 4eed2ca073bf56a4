CREATE TABLE "tenbells"."posting" (
	"term" integer NOT NULL,
	"record_id" integer NOT NULL,
	CONSTRAINT "posting_term_record_id_pk" PRIMARY KEY("term","record_id")
);
--> statement-breakpoint
CREATE TABLE "tenbells"."signature" (
	"record_id" integer PRIMARY KEY NOT NULL,
	"packed" jsonb NOT NULL,
	"keys" integer[] NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenbells"."term_count" (
	"term" integer PRIMARY KEY NOT NULL,
	"record_count" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tenbells"."signature" ADD CONSTRAINT "signature_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "tenbells"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signature_seen" ON "tenbells"."signature" USING btree ("seen_at");