-- Attaches the server to a plan in Neovim and prints what it answers, a line each: diagnostics, hover, definition.
local server, file = vim.env.PLANDOC_SERVER, vim.env.PLANDOC_FILE
vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({ name = 'plandoc', cmd = { vim.env.PLANDOC_NODE, server, '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h') })
vim.lsp.buf_attach_client(buffer, id)
local function say(...) io.stdout:write(table.concat({ ... }, ' ') .. '\n') end
local arrived = vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 50)
say('diagnostics', arrived and tostring(vim.diagnostic.get(buffer)[1].code) or 'none')
local position = { line = tonumber(vim.env.PLANDOC_LINE), character = tonumber(vim.env.PLANDOC_CHARACTER) }
local params = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = position }
local hover = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', params, 10000)
say('hover', (vim.split(hover[id].result.contents.value, '\n'))[1])
local definition = vim.lsp.buf_request_sync(buffer, 'textDocument/definition', params, 10000)
say('definition', tostring(definition[id].result[1].range.start.line))
vim.cmd('qall!')
