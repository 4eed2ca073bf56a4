ALTER TABLE "tenbells"."alert" ADD COLUMN "muted_by" text;--> statement-breakpoint
UPDATE "tenbells"."alert" SET "muted_by" = CASE
  WHEN "kind" = 'escalation' THEN 'rung' WHEN "level" = 'flash' THEN 'flash' ELSE 'same-word' END WHERE "is_muted";--> statement-breakpoint
UPDATE "tenbells"."proposal" SET "draft" = "draft" || '{"mutedBy":"same-word"}' WHERE "draft"->>'isMuted' = 'true';
