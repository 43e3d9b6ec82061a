#include "store/pipeline_store.h"

#include "base/file_system.h"
#include "base/log.h"
#include "store/pipeline_schema.h"

namespace revisit {

namespace {

Result<Database> openChecked(const std::filesystem::path& path)
{
    REVISIT_TRY(database, openPipelineDatabase(path));
    REVISIT_CHECK(database.quickCheck());
    return std::move(database);
}

} // namespace

Result<std::unique_ptr<PipelineStore>> PipelineStore::open(const std::filesystem::path& path)
{
    auto database = openChecked(path);
    if (!database && database.error().code == Errc::Corrupt) {
        REVISIT_TRY(aside, setAsideDatabase(path));
        logError("pipeline",
            "the database is damaged (" + database.error().text() + "); it is now " + toText(aside)
                + ", and an empty one takes its place. The buckets keep every object");
        database = openPipelineDatabase(path);
    }
    if (!database) return fail(database.error());
    return std::unique_ptr<PipelineStore>(new PipelineStore(std::move(*database)));
}

Result<> PipelineStore::submit(Job job, DatabaseWriter::Done done)
{
    return m_writer.submit(
        [work = std::move(job)](Database& database) {
            PipelineTables tables(database);
            return work(tables);
        },
        std::move(done));
}

Result<> PipelineStore::run(const Job& job)
{
    return m_writer.run([&job](Database& database) {
        PipelineTables tables(database);
        return job(tables);
    });
}

} // namespace revisit
