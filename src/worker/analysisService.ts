import type { Description, OperationDetail } from '../openapi/index.ts';
import { ancestorsOf, inspectText, openDescription, schemaOf } from '../openapi/index.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** Answers the page's questions about one document set at a time; the worker file is only a shell around it. */
export class AnalysisService {
  #description: Description | undefined;

  answer(message: ToWorker): FromWorker {
    switch (message.type) {
      case 'analyze': {
        this.#description = openDescription(message.set);
        const { analysis } = this.#description;
        const initial = analysis.initial ? ancestorsOf(analysis, analysis.initial.callbackId) : [];
        const details = this.#describe([...new Set([...message.want, ...initial])]);
        return { type: 'analyzed', revision: message.revision, analysis, details };
      }
      case 'describe':
        return { type: 'described', request: message.request, details: this.#describe(message.ids) };
      case 'schema': {
        const schema = this.#description && schemaOf(this.#description, message.question);
        return { type: 'bundled', request: message.request, schema };
      }
      case 'inspect':
        return { type: 'inspected', request: message.request, verdict: inspectText(message.text) };
    }
  }

  #describe(ids: readonly string[]): readonly OperationDetail[] {
    return ids.flatMap((id) => this.#description?.describe(id) ?? []);
  }
}
