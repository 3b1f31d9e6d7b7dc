-- A recurring task that goes on is proposed too, once for its series.
alter table summary.proposal_line drop constraint proposal_line_origin_check;
alter table summary.proposal_line add constraint proposal_line_origin_check
    check (origin in ('UNFINISHED', 'RECURRING', 'CONTINUING', 'TARGET', 'STATEMENT'));
