-- A conference that was called by mistake is called off with a reason and stays to be seen.
alter table summary.conference
    add column called_off_at timestamptz,
    add column called_off_by uuid,
    add column called_off_because text,
    add constraint conference_called_off check (num_nonnulls(called_off_at, called_off_by, called_off_because) in (0, 3));
