package org.huifang.insight.fact;

import java.util.ArrayList;
import java.util.List;
import org.huifang.complaint.triage.Taxonomy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what the taxonomy says of each category beside the facts: so a new version of the table acts on all cases alike. */
@Repository
class CategoryPlaces {

    private final JdbcClient database;
    private final Taxonomy taxonomy;

    CategoryPlaces(JdbcClient database, Taxonomy taxonomy) {
        this.database = database;
        this.taxonomy = taxonomy;
    }

    /** Asks the taxonomy anew. Returns numbers of cases whose place has changed. */
    List<String> refresh() {
        var changed = new ArrayList<String>();
        database
                .sql(
                        """
                with recursive used as (
                    (select category from complaint where category is not null order by category limit 1)
                    union all
                    select (select c.category from complaint c where c.category > used.category order by c.category limit 1)
                    from used where used.category is not null)
                select category from used where category is not null""")
                .query(String.class)
                .list()
                .stream()
                .filter(this::store)
                .forEach(changed::add);
        return changed.isEmpty()
                ? List.of()
                : database.sql("select number from complaint where category in (:changed)")
                        .param("changed", changed)
                        .query(String.class)
                        .list();
    }

    private boolean store(String category) {
        var place = taxonomy.placeOf(category);
        return database.sql(
                                """
                insert into insight.category values (:category, :class, :link)
                on conflict (category) do update set official_class = excluded.official_class, link = excluded.link
                    where (category.official_class, category.link) <> (excluded.official_class, excluded.link)""")
                        .param("category", category)
                        .param("class", place.officialClass())
                        .param("link", place.link())
                        .update()
                == 1;
    }
}
