CREATE TABLE "tenbells"."hub" (
	"source_id" text PRIMARY KEY NOT NULL,
	"hub" text NOT NULL,
	"topic" text NOT NULL,
	"token" text NOT NULL,
	"secret" text NOT NULL,
	"state" text NOT NULL,
	"requested_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"pinged_at" timestamp with time zone,
	CONSTRAINT "hub_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "tenbells"."receipt" (
	"source_id" text NOT NULL,
	"key" text NOT NULL,
	"record_id" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenbells"."source_event" (
	"source_id" text NOT NULL,
	"kind" text NOT NULL,
	"message" text NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tenbells"."source" ALTER COLUMN "url" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."record" ADD COLUMN "url" text GENERATED ALWAYS AS (content->>'url') STORED;--> statement-breakpoint
ALTER TABLE "tenbells"."record" ADD COLUMN "next_check_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenbells"."record" ADD COLUMN "page_etag" text;--> statement-breakpoint
ALTER TABLE "tenbells"."record" ADD COLUMN "page_last_modified" text;--> statement-breakpoint
ALTER TABLE "tenbells"."record" ADD COLUMN "unlisted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenbells"."record" ADD COLUMN "missing_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "slowest_poll_ms" integer DEFAULT 60000 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "last_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "change_gap_ms" integer;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "next_poll_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "failure_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "failing_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "trouble" text;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenbells"."hub" ADD CONSTRAINT "hub_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tenbells"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."receipt" ADD CONSTRAINT "receipt_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tenbells"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."receipt" ADD CONSTRAINT "receipt_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "tenbells"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."source_event" ADD CONSTRAINT "source_event_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tenbells"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "receipt_once" ON "tenbells"."receipt" USING btree ("source_id","key");--> statement-breakpoint
CREATE INDEX "receipt_age" ON "tenbells"."receipt" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "source_event_once" ON "tenbells"."source_event" USING btree ("source_id","kind","message");--> statement-breakpoint
CREATE INDEX "source_event_age" ON "tenbells"."source_event" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "record_url" ON "tenbells"."record" USING hash ("url");--> statement-breakpoint
CREATE INDEX "record_check" ON "tenbells"."record" USING btree ("next_check_at") WHERE next_check_at is not null;--> statement-breakpoint
CREATE INDEX "source_due" ON "tenbells"."source" USING btree ("next_poll_at") WHERE paused_at is null and removed_at is null;