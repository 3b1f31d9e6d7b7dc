-- The target that a line was proposed for, as it is read, so that the task that is made of it bears it too.
alter table summary.proposal_line add column target text;
