-- What the rules of their forms would find in the reports that a trial import would change; null for an import that was no trial.
alter table reporting.import_run add column reports jsonb;
