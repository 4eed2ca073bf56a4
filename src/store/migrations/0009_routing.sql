CREATE TABLE "tenbells"."routing" (
	"alert_id" integer NOT NULL,
	"subscription_id" text NOT NULL,
	"why" text NOT NULL,
	CONSTRAINT "routing_alert_id_subscription_id_pk" PRIMARY KEY("alert_id","subscription_id")
);
--> statement-breakpoint
ALTER TABLE "tenbells"."delivery" ADD COLUMN "text" text DEFAULT 'standing' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."delivery" ADD COLUMN "is_silent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."routing" ADD CONSTRAINT "routing_alert_id_alert_id_fk" FOREIGN KEY ("alert_id") REFERENCES "tenbells"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."routing" ADD CONSTRAINT "routing_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "tenbells"."subscription"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_held" ON "tenbells"."delivery" USING btree ("subscription_id","not_before") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "delivery_target" ON "tenbells"."delivery" USING btree ("target_id");