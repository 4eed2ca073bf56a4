CREATE TABLE "tenbells"."answer" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."answer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"chat" text NOT NULL,
	"message_id" text,
	"begun_at" timestamp with time zone NOT NULL,
	"said_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "tenbells"."touched_message" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "tenbells"."touched_message" CASCADE;--> statement-breakpoint
CREATE INDEX "answer_chat" ON "tenbells"."answer" USING btree ("chat","begun_at");--> statement-breakpoint
CREATE INDEX "answer_age" ON "tenbells"."answer" USING btree ("begun_at");--> statement-breakpoint
CREATE INDEX "delivery_standing" ON "tenbells"."delivery" USING btree ("subscription_id","settled_at") WHERE message_id is not null;--> statement-breakpoint
CREATE INDEX "delivery_doubt" ON "tenbells"."delivery" USING btree ("subscription_id") WHERE state in ('unknown', 'failed') and settled_at is not null;--> statement-breakpoint
-- What was said before, nobody has written down: until an alert is known to stand behind it, it may be anywhere.
INSERT INTO "tenbells"."answer" ("chat", "begun_at")
SELECT DISTINCT lower(split_part("channel", '/', 1)), now() FROM "tenbells"."subscription" WHERE "platform" = 'telegram';
