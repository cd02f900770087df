import type { JsonValue } from '../source/json.ts';

/** What the description says of the value that one expression reads; plain data, made in the worker. */
export interface SourceFacts {
  /** Field id with message, as in `Resolution`: `request.query.url`, `request.body`, `response.header.Location`. */
  readonly source: string;
  /** Of a body: the pointer that is read. */
  readonly pointer?: string;
  readonly declared: boolean;
  /** Whether each exchange that follows the description has it; a value that may be `null` is one. */
  readonly required: boolean;
  /** Why an exchange may leave it out; absent where nothing lets it, or no exchange has it. */
  readonly absences?: readonly AbsenceFacts[];
  readonly value: ValueFacts;
  /** Of a body: the declared status of its response, and the media type that `branches` are of. */
  readonly status?: string;
  readonly mediaType?: string;
  /** The ways that `oneOf` and `anyOf` leave, at the value or above it; fewer than two: there is no choice. */
  readonly branches: readonly BranchFacts[];
}

/** One reason to leave a value out. */
export interface AbsenceFacts {
  /** What is left out: a parameter or header, a member of a body, or the whole body. */
  readonly of: 'field' | 'member' | 'body';
  /** Of a member: the pointer at which it or what holds it is left out. */
  readonly pointer?: string;
  /** A clause: "the query parameter `url` is optional". */
  readonly because: string;
}

/** What the schemas of a value say, all that hold together. */
export interface ValueFacts {
  /** JSON Schema types without `null`, `integer` counted as `number`; empty where any may come. */
  readonly types: readonly string[];
  /** Whether the description says that it may be `null`. */
  readonly nullable: boolean;
  readonly format?: string;
  /** Each must match. */
  readonly patterns: readonly string[];
  /** `enum` or `const`: no other value may come. */
  readonly values?: readonly JsonValue[];
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** One way that a choice in a schema leaves. */
export interface BranchFacts {
  /** The name of its schema, its discriminator value, or its place in the list: `Pet`, `branch 2`. */
  readonly name: string;
  /** Whether the pointer leads to a value in `sample`. */
  readonly reached: boolean;
  /** Of a body: where in it the choice is, `''` for the whole; of any other value `''`. */
  readonly at: string;
  /** A body, part of one or value that follows this branch, from the one sampler. */
  readonly sample: JsonValue;
}

/** All that scenarios and findings ask about one callback request. */
export interface CallbackFacts {
  readonly callbackId: string;
  /** Each distinct source that the key reads, in the order of the key. */
  readonly sources: readonly SourceFacts[];
  /** The security of the callback request: its own, what it inherits from the root, or none at all. */
  readonly security: 'own' | 'empty' | 'inherited' | 'absent';
  /** Header parameters and properties of the payload, by name, as far as names tell what they are for. */
  readonly headers: readonly string[];
  readonly members: readonly string[];
  readonly description: string;
  /** Declared reply statuses. */
  readonly replies: readonly string[];
  /** Methods that the same key has besides this one. */
  readonly otherMethods: readonly string[];
  /** Whether a named example of a response has a namesake among those of the callback request, by declared status. */
  readonly paired: Readonly<Record<string, boolean>>;
}
