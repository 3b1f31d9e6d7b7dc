-- Programs ask every few minutes what is new since they asked last; that is found without looking at every cell there ever was.
create index step_at on reporting.step (at);
create index cell_changed on reporting.cell (changed_at);

-- The days on which reported periods ended are few; each is found from the one before it.
create index submission_end on reporting.submission (period_end);

-- The page of the own reports needs those not approved yet and the latest approved ones, not all of ten years.
create index submission_unfinished on reporting.submission (body) where is_current and state <> 'APPROVED';
create index submission_approved on reporting.submission (body, due desc) where is_current and state = 'APPROVED';
