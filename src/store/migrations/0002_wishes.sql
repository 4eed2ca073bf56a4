ALTER TABLE "tenbells"."source" ADD COLUMN "trust" text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."source" ADD COLUMN "hold_ms" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."subscription" ADD COLUMN "topics" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."subscription" ADD COLUMN "include" text;--> statement-breakpoint
ALTER TABLE "tenbells"."subscription" ADD COLUMN "exclude" text;--> statement-breakpoint
ALTER TABLE "tenbells"."subscription" ADD COLUMN "updates_by" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."subscription" ADD COLUMN "cooldown_ms" integer DEFAULT 300000 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."subscription" ADD COLUMN "most_edits" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "tenbells"."subscription" ADD COLUMN "quiet" jsonb;