-- Whether survey-service was told of the contact: then it has to learn of it where the permission is taken back.
ALTER TABLE contact ADD COLUMN survey_requested boolean NOT NULL DEFAULT false;
-- Of older ones nothing is queued any more.
UPDATE contact SET survey_requested = true WHERE survey_allowed AND ended_at > now() - interval '30 days';
