-- Score sheets of periods from 2021 on have an edition in which the body above gives the appraised score. What an office of its own
-- asks in their place goes on.
update reporting.form_change set passed_over = passed_over || array['qcdc@2021-01-01'] where form = 'qcdc';
