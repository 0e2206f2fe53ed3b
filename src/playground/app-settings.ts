import { z } from 'zod'

const slashCommand = z.object({
  command: z.string(),
  description: z.string().default(''),
  usage_hint: z.string().default(''),
  should_escape: z.boolean().default(false),
})

const shortcut = z.object({
  name: z.string(),
  callback_id: z.string(),
  description: z.string().default(''),
  type: z.enum(['global', 'message']),
})

const prompt = z.object({ title: z.string(), message: z.string() })

const manifestShape = z.object({
  features: z
    .object({
      slash_commands: z.array(slashCommand).optional(),
      shortcuts: z.array(shortcut).optional(),
      agent_view: z.object({ suggested_prompts: z.array(prompt).optional() }).optional(),
    })
    .optional(),
  oauth_config: z
    .object({ scopes: z.object({ bot: z.array(z.string()).optional() }).optional() })
    .optional(),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).optional() }).optional(),
    })
    .optional(),
})

type SlashCommand = z.infer<typeof slashCommand>
type Shortcut = z.infer<typeof shortcut>
export type SuggestedPrompt = z.infer<typeof prompt>

/** What Slack knows of the app from its manifest. A field left out means "allowed". */
export interface AppSettings {
  readonly scopes?: readonly string[] | undefined
  readonly events?: readonly string[] | undefined
  readonly commands?: readonly SlashCommand[] | undefined
  readonly shortcuts?: readonly Shortcut[] | undefined
  readonly suggestedPrompts?: readonly SuggestedPrompt[] | undefined
}

/** What an app without a manifest hears: the events every conversation needs. */
export const USUAL_EVENTS = ['app_home_opened', 'app_mention', 'message.im'] as const

/** The settings in a parsed manifest.yml. @throws ZodError when it has another shape. */
export function appSettingsFrom(manifest: unknown): AppSettings {
  const { features, oauth_config, settings } = manifestShape.parse(manifest)
  return {
    scopes: oauth_config?.scopes?.bot,
    events: settings?.event_subscriptions?.bot_events,
    commands: features?.slash_commands,
    shortcuts: features?.shortcuts,
    suggestedPrompts: features?.agent_view?.suggested_prompts,
  }
}
