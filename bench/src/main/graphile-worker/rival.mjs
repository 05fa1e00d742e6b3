// graphile-worker with a local queue of 500: does what each line of its input says, and answers
// with a line. Arguments: address of the sink, URL of the database.
import { createInterface } from "node:readline";
import { Logger, run, runMigrations } from "graphile-worker";
import pg from "pg";
import { Pool } from "undici";

const CONCURRENT_JOBS = 24;
const [sink, connectionString] = process.argv.slice(2);
const address = new URL(sink);
const posts = new Pool(address.origin, { connections: CONCURRENT_JOBS, pipelining: 1 });
const pgPool = new pg.Pool({ connectionString, max: CONCURRENT_JOBS + 1 });
pgPool.on("error", console.error);
pgPool.on("connect", (client) => client.on("error", console.error));
const padding = "x".repeat(970);

const options = {
  pgPool,
  logger: new Logger(() => () => {}),
  noHandleSignals: true,
  taskList: { post },
  preset: {
    worker: {
      concurrentJobs: CONCURRENT_JOBS,
      localQueue: { size: 500, refetchDelay: { durationMs: 10 } },
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  },
};

async function post(job) {
  const id = `00000000-0000-0000-0000-${job.seq.toString(16).padStart(12, "0")}`;
  const answer = await posts.request({
    path: address.pathname,
    method: "POST",
    headers: { "content-type": "application/json", "webhook-id": id },
    body: JSON.stringify(job),
  });
  await answer.body.dump();
  if (answer.statusCode !== 200) {
    throw new Error(`The sink answered ${answer.statusCode}`);
  }
}

let runner;
const orders = {
  async persist(jobs) {
    await pgPool.query(
      `SELECT COUNT(graphile_worker.add_job('post', json_build_object('seq', n, 'padding', $2::text)))
       FROM generate_series(0, $1::int - 1) n`,
      [jobs, padding],
    );
  },
  async go() {
    runner = await run(options);
  },
  async settle() {
    for (;;) {
      const { rows } = await pgPool.query("SELECT COUNT(*) AS left FROM graphile_worker._private_jobs");
      if (rows[0].left === "0") {
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await runner.stop();
  },
};

await runMigrations(options);
for await (const line of createInterface({ input: process.stdin })) {
  const [order, argument] = line.split(" ");
  await orders[order](argument);
  console.log("done");
}
process.exit(0);
