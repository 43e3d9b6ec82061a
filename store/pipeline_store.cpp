#include "store/pipeline_store.h"

#include "store/pipeline_schema.h"

namespace revisit {

Result<std::unique_ptr<PipelineStore>> PipelineStore::open(const std::filesystem::path& path)
{
    REVISIT_TRY(database, openPipelineDatabase(path));
    return std::unique_ptr<PipelineStore>(new PipelineStore(std::move(database)));
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
