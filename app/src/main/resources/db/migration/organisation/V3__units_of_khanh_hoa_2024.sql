-- Seven communes of old Khánh Hòa were delivered as abolished in 2024 without a known successor. Their successors are
-- known now and delivered as mergers; the marks they replace go.
delete from organisation.event_unit where event in (
    '736a970e-656f-3f55-ac12-6f7028c30458',
    'ae15dc7c-96ba-387b-be76-20132502bbe8',
    '1f57da9e-62d8-33f8-b0e2-c9b718162e58',
    '944a661c-7eef-356a-b8dc-b93e42c31b4b',
    '0028650f-8b83-3b75-9186-af8a2a3d2c33',
    '6b7fa3f6-2565-3cc0-9277-9c92ecd18630',
    '894511d5-03c9-385e-9f56-9ceeb3370db1');
delete from organisation.event where id in (
    '736a970e-656f-3f55-ac12-6f7028c30458',
    'ae15dc7c-96ba-387b-be76-20132502bbe8',
    '1f57da9e-62d8-33f8-b0e2-c9b718162e58',
    '944a661c-7eef-356a-b8dc-b93e42c31b4b',
    '0028650f-8b83-3b75-9186-af8a2a3d2c33',
    '6b7fa3f6-2565-3cc0-9277-9c92ecd18630',
    '894511d5-03c9-385e-9f56-9ceeb3370db1');
