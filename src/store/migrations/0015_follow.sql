CREATE TABLE "tenbells"."digest" (
	"subscription_id" text PRIMARY KEY NOT NULL,
	"hour" text NOT NULL,
	"zone" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenbells"."follow" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."follow_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"subscription_id" text NOT NULL,
	"kind" text NOT NULL,
	"story_id" integer,
	"words" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tenbells"."memo" ADD COLUMN "person" text;--> statement-breakpoint
ALTER TABLE "tenbells"."digest" ADD CONSTRAINT "digest_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "tenbells"."subscription"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."follow" ADD CONSTRAINT "follow_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "tenbells"."subscription"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."follow" ADD CONSTRAINT "follow_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "tenbells"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digest_due" ON "tenbells"."digest" USING btree ("next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_once" ON "tenbells"."follow" USING btree ("subscription_id","kind",coalesce(story_id, 0),coalesce(words, ''));--> statement-breakpoint
CREATE INDEX "follow_story" ON "tenbells"."follow" USING btree ("story_id") WHERE story_id is not null;--> statement-breakpoint
CREATE INDEX "follow_words" ON "tenbells"."follow" USING btree ("kind","words") WHERE words is not null;