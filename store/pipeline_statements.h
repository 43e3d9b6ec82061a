#pragma once

#include "base/result.h"
#include "store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace revisit {

/// A statement of a repository while it is in use: binds several values at once. It goes back to its connection's
/// cache, reset, when it goes out of scope.
class StatementUse {
public:
    explicit StatementUse(Statement statement)
        : m_statement(std::move(statement))
    {
    }
    Statement* operator->() { return &m_statement; }
    const Statement& row() const { return m_statement; }

    /// Binds the values to the parameters 1, 2, … in order.
    template <typename... Values>
    StatementUse& bindAll(const Values&... values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
        return *this;
    }

private:
    void bind(int parameter, const std::string& value) { m_statement.bind(parameter, std::string_view(value)); }
    void bind(int parameter, bool value) { m_statement.bind(parameter, std::int64_t{value ? 1 : 0}); }
    void bind(int parameter, const std::optional<double>& value)
    {
        if (value)
            m_statement.bind(parameter, *value);
        else
            m_statement.bindNull(parameter);
    }
    template <typename Value>
    void bind(int parameter, const Value& value)
    {
        m_statement.bind(parameter, value);
    }

    Statement m_statement;
};

/// What the pipeline's repositories run their statements with. Threads: the database's.
class PipelineStatements {
public:
    explicit PipelineStatements(Database& database)
        : m_database(database)
    {
    }
    /// Errors as Database::prepare().
    [[nodiscard]] Result<StatementUse> use(std::string_view sql)
    {
        REVISIT_TRY(statement, m_database.prepare(sql));
        return StatementUse{std::move(statement)};
    }
    /// Prepares, binds, runs. The number of rows it changed. Errors as Statement::step().
    template <typename... Values>
    [[nodiscard]] Result<std::int64_t> run(std::string_view sql, const Values&... values)
    {
        REVISIT_TRY(statement, use(sql));
        REVISIT_CHECK(statement.bindAll(values...)->run());
        return m_database.changedRows();
    }

private:
    Database& m_database;
};

} // namespace revisit
