call keep_visibility_of('note');
