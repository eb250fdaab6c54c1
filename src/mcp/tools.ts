/** The one table of tools: what an assistant can ask, and what it may propose where that was allowed. */
import type { Tool } from './tool.ts';
import { changesSinceTool } from './tools/changes-since.ts';
import { codebookTool } from './tools/codebook.ts';
import { evidenceTool } from './tools/evidence.ts';
import { leanTool } from './tools/lean.ts';
import { proposeClaimsTool } from './tools/propose-claims.ts';
import { readDocumentTool } from './tools/read-document.ts';
import { readTextTool } from './tools/read-text.ts';
import { regionsTool } from './tools/regions.ts';
import { searchDocumentsTool } from './tools/search-documents.ts';
import { tieTool } from './tools/tie.ts';
import { tiesTool } from './tools/ties.ts';
import { verifyQuoteTool } from './tools/verify-quote.ts';

/** By name, in the order in which they are shown. */
export const tools = {
  regions: regionsTool,
  ties: tiesTool,
  tie: tieTool,
  evidence: evidenceTool,
  lean: leanTool,
  search_documents: searchDocumentsTool,
  read_document: readDocumentTool,
  verify_quote: verifyQuoteTool,
  changes_since: changesSinceTool,
  codebook: codebookTool,
  read_text: readTextTool,
  propose_claims: proposeClaimsTool,
} as const satisfies Readonly<Record<string, Tool>>;

/** The name of a tool. */
export type ToolName = keyof typeof tools;
