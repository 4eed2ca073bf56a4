CREATE SCHEMA IF NOT EXISTS "tenbells";
--> statement-breakpoint
CREATE TABLE "tenbells"."alert" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."alert_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"story_id" integer NOT NULL,
	"revision_id" integer NOT NULL,
	"kind" text NOT NULL,
	"level" text NOT NULL,
	"why" text NOT NULL,
	"change" jsonb,
	"standing" jsonb NOT NULL,
	"note" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"routed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tenbells"."audit" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenbells"."delivery" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."delivery_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"alert_id" integer NOT NULL,
	"story_id" integer NOT NULL,
	"subscription_id" text NOT NULL,
	"action" text NOT NULL,
	"target_id" integer,
	"state" text NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone,
	"started_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	"message_id" text,
	"why" text,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tenbells"."record" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."record_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_id" text NOT NULL,
	"external_id" text NOT NULL,
	"story_id" integer,
	"content" jsonb NOT NULL,
	"entry_hash" text NOT NULL,
	"is_baseline" boolean NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"revised_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tenbells"."revision" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."revision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"record_id" integer NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"filed_at" timestamp with time zone,
	"held_until" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"fate" text,
	"fate_why" text
);
--> statement-breakpoint
CREATE TABLE "tenbells"."source" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"language" text,
	"poll_every_ms" integer NOT NULL,
	"owner" text NOT NULL,
	"etag" text,
	"last_modified" text,
	"first_polled_at" timestamp with time zone,
	"last_polled_at" timestamp with time zone,
	"last_error" text,
	"polling_until" timestamp with time zone,
	"paused_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tenbells"."story" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."story_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"headline" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenbells"."subscription" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"channel" text NOT NULL,
	"sources" jsonb NOT NULL,
	"least_level" text NOT NULL,
	"updates" text NOT NULL,
	"silent_levels" jsonb NOT NULL,
	"owner" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"parked_at" timestamp with time zone,
	"parked_why" text
);
--> statement-breakpoint
ALTER TABLE "tenbells"."alert" ADD CONSTRAINT "alert_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "tenbells"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."alert" ADD CONSTRAINT "alert_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "tenbells"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."delivery" ADD CONSTRAINT "delivery_alert_id_alert_id_fk" FOREIGN KEY ("alert_id") REFERENCES "tenbells"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."delivery" ADD CONSTRAINT "delivery_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "tenbells"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."delivery" ADD CONSTRAINT "delivery_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "tenbells"."subscription"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."record" ADD CONSTRAINT "record_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "tenbells"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."record" ADD CONSTRAINT "record_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "tenbells"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."revision" ADD CONSTRAINT "revision_record_id_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "tenbells"."record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alert_once" ON "tenbells"."alert" USING btree ("story_id","revision_id","kind");--> statement-breakpoint
CREATE INDEX "alert_unrouted" ON "tenbells"."alert" USING btree ("created_at") WHERE routed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_once" ON "tenbells"."delivery" USING btree ("alert_id","subscription_id","action",coalesce(target_id, 0));--> statement-breakpoint
CREATE INDEX "delivery_open" ON "tenbells"."delivery" USING btree ("subscription_id","id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "delivery_story" ON "tenbells"."delivery" USING btree ("story_id","subscription_id");--> statement-breakpoint
CREATE UNIQUE INDEX "record_identity" ON "tenbells"."record" USING btree ("source_id","external_id");--> statement-breakpoint
CREATE INDEX "record_story" ON "tenbells"."record" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "record_unrevised" ON "tenbells"."record" USING btree ("seen_at") WHERE revised_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "revision_number" ON "tenbells"."revision" USING btree ("record_id","number");--> statement-breakpoint
CREATE INDEX "revision_undecided" ON "tenbells"."revision" USING btree ("seen_at") WHERE decided_at is null;