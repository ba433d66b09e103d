package org.huifang.complaint.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has how much in hand, and whose turn it is; for one transaction at a time where the same people may be chosen. */
@Repository
class Turns {

    /**
     * @param inHand open cases whose solution is not done yet
     * @param turn higher for whoever was given work later
     */
    record Turn(String userId, long inHand, long turn) {}

    private final JdbcClient database;

    Turns(JdbcClient database) {
        this.database = database;
    }

    /** Locks these people until the transaction ends, always in the same order, and counts only then. */
    Map<String, Turn> lock(Collection<String> users) {
        if (lockRows(users).size() < users.size()) {
            insertMissing(users);
            lockRows(users);
        }
        return database
                .sql(
                        """
                select t.user_id, t.turn, count(c.number) as in_hand from assignment_turn t
                    left join complaint c on c.agent = t.user_id and c.closed_at is null and c.status <> 'RESOLVED'
                where t.user_id in (:users) group by t.user_id, t.turn""")
                .param("users", users)
                .query(Turn.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Turn::userId, Function.identity()));
    }

    private List<String> lockRows(Collection<String> users) {
        return database.sql(
                        "select user_id from assignment_turn where user_id in (:users) order by user_id for no key update")
                .param("users", users)
                .query(String.class)
                .list();
    }

    private void insertMissing(Collection<String> users) {
        database.sql("insert into assignment_turn select user_id, 0 from unnest(:users) user_id order by user_id"
                        + " on conflict do nothing")
                .param("users", users.toArray(String[]::new))
                .update();
    }

    /** They were given work just now, later than everybody else. */
    void take(String userId) {
        database.sql("insert into assignment_turn values (:user, nextval('assignment_turn_seq'))"
                        + " on conflict (user_id) do update set turn = excluded.turn")
                .param("user", userId)
                .update();
    }
}
