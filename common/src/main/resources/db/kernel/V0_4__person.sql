-- Who acts, beside the organisation for which they act: for rights that are given to one person.
create function acting_person() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.person', true), '');

grant execute on function acting_person() to ${app};
